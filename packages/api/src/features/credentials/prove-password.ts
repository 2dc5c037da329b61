import { Problem, ruleFault } from '@iltizam/shared/problems'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { isPassword } from '../../secrets/passwords.ts'
import { actOf, recordChanges } from '../audit/repository.ts'

/** Refuses who does not know the password of the account that they are signed in with; that is traced. */
export async function provePassword(
  db: Db,
  { id, passwordHash }: { id: string; passwordHash: string | null },
  { password, pointer }: { password: string; pointer: string },
  author: Author,
): Promise<void> {
  if (await isPassword(passwordHash, password)) return
  await recordChanges(db, actOf(author), [{ action: 'account.password-refused', objectId: id }])
  throw wrongPassword(pointer)
}

/** At that place of the request stands another password than the account's. */
export const wrongPassword = (pointer: string): Problem =>
  new Problem('rule-broken', 'is not the current password', [
    ruleFault(pointer, 'current-password'),
  ])
