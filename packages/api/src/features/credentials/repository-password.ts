import { Problem, ruleFault } from '@iltizam/shared/problems'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { isPassword } from '../../secrets/passwords.ts'
import { takeAttempt } from '../attempts/repository.ts'
import { actOf, recordChanges } from '../audit/repository.ts'

/** Refuses who does not know the password of the account that they are signed in with; that is traced. */
export async function provePassword(
  db: Db,
  { id, passwordHash }: { id: string; passwordHash: string | null },
  { password, pointer, address }: { password: string; pointer: string; address: string },
  author: Author,
): Promise<void> {
  // A session's own count: who guesses in one does not use up what its owner has in another.
  const device = author.caller.sessionId ?? undefined
  const taken = await takeAttempt(db, { kind: 'password', account: id, device, address }, author)
  if (await isPassword(passwordHash, password)) return taken.giveBack(db)
  await recordChanges(db, actOf(author), [{ action: 'account.password-refused', objectId: id }])
  throw wrongPassword(pointer)
}

/** At that place of the request stands another password than the account's. */
export const wrongPassword = (pointer: string): Problem =>
  new Problem('rule-broken', 'is not the current password', [
    ruleFault(pointer, 'current-password'),
  ])
