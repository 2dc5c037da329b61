import { Problem } from '@iltizam/shared/problems'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { afterLast } from '../../db/identities.ts'
import { takePassword } from '../../secrets/take-password.ts'
import {
  getAccountRow,
  isDemonstrationAccount,
  lockAccount,
  updateAccount,
} from '../accounts/repository.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { insertMail } from '../mails/repository.ts'
import { endOtherSessions } from '../sessions/repository.ts'
import { voidTokens } from './repository.ts'
import { judgeLength, provePassword, wrongPassword } from './repository-password.ts'

export interface PasswordChange {
  current: string
  next: string
}

/** Takes a new password from somebody who knows the old one; all their other sessions end. */
export async function changePassword(
  db: Db,
  { current, next }: PasswordChange,
  { author, sessionId, address }: { author: Author; sessionId: string | null; address: string },
): Promise<void> {
  const { accountId, clock } = author
  if (await isDemonstrationAccount(db, accountId)) throw new Problem('demonstration-account')
  const account = await getAccountRow(db, accountId)
  await provePassword(db, account, { password: current, pointer: '#/current', address }, author)
  const passwordHash = await takePassword(next, '#/next', account)
  await db.transaction(async (tx) => {
    const locked = await lockAccount(tx, accountId)
    // Of two changes at once the second no longer knows the password.
    if (locked.version !== account.version) throw wrongPassword('#/current')
    const passwordIsShort = await judgeLength(tx, accountId, { password: next, pointer: '#/next' })
    const act = actOf(author, afterLast(clock.now(), account.recordedAt, locked.changedAt))
    const { recordedAt } = act
    await updateAccount(tx, locked, recordedAt, { passwordHash, passwordIsShort })
    await voidTokens(tx, { accountId, kinds: ['password-reset'], voidedAt: recordedAt })
    const endedSessions = await endOtherSessions(tx, { accountId, sessionId, endedAt: recordedAt })
    await recordChanges(tx, act, [
      { action: 'account.password-changed', objectId: accountId },
      ...endedSessions.map(({ id }) => ({ action: 'session.ended' as const, objectId: id })),
    ])
    const { personId, email: recipient, language, name } = account
    const values = { name, at: recordedAt.toISOString() }
    await insertMail(tx, {
      ...{ personId, recipient, language, recordedAt, values },
      template: 'password-changed',
    })
  })
}
