import { Problem } from '@iltizam/shared/problems'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { afterLast } from '../../db/identities.ts'
import { hashPassword, isPassword } from '../../secrets/passwords.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { endOtherSessions } from '../sessions/repository.ts'
import { findAccount, isDemonstrationAccount, lockAccount, updatePassword } from './repository.ts'

export interface PasswordChange {
  current: string
  next: string
}

/** Takes a new password from somebody who knows the old one; all their other sessions end. */
export async function changePassword(
  db: Db,
  { current, next }: PasswordChange,
  { author, sessionId }: { author: Author; sessionId: string | null },
): Promise<void> {
  const { accountId, clock } = author
  if (await isDemonstrationAccount(db, accountId)) throw new Problem('demonstration-account')
  const account = await findAccount(db, accountId)
  if (!(await isPassword(account?.passwordHash, current))) throw wrongPassword()
  const passwordHash = await hashPassword(next)
  await db.transaction(async (tx) => {
    const locked = await lockAccount(tx, accountId)
    // Of two changes at once the second no longer knows the password.
    if (locked.version !== account?.version) throw wrongPassword()
    const act = actOf(author, afterLast(clock.now(), account.recordedAt, locked.changedAt))
    await updatePassword(tx, { id: accountId, passwordHash, changedAt: act.recordedAt })
    const endedSessions = await endOtherSessions(tx, {
      accountId,
      sessionId,
      endedAt: act.recordedAt,
    })
    await recordChanges(tx, act, [
      { action: 'account.password-changed', objectId: accountId },
      ...endedSessions.map(({ id }) => ({ action: 'session.ended' as const, objectId: id })),
    ])
  })
}

function wrongPassword(): Problem {
  const detail = 'is not the current password'
  return new Problem('rule-broken', detail, [
    { pointer: '#/current', rule: 'current-password', detail },
  ])
}
