import { missingCharacters } from '@iltizam/shared/passwords'
import { Problem, refuseFaults, ruleFault } from '@iltizam/shared/problems'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { isPassword } from '../../secrets/passwords.ts'
import { takeAttempt } from '../attempts/repository.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { hasSecondFactor } from '../second-factors/repository.ts'

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

/**
 * Whether a password suffices only with the second factor that its account has; refuses one that is
 * too short without. Asked while the account is locked: its factor stays as it is until this is done.
 */
export async function judgeLength(
  tx: Db,
  accountId: string,
  { password, pointer }: { password: string; pointer: string },
): Promise<boolean> {
  const isTooShort = missingCharacters(password, await hasSecondFactor(tx, accountId)) > 0
  refuseFaults(isTooShort ? [ruleFault(pointer, 'password-too-short')] : [])
  return missingCharacters(password, false) > 0
}
