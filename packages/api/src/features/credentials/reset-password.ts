import { Problem } from '@iltizam/shared/problems'
import { ACCOUNT_TOKEN_KINDS } from '@iltizam/shared/vocabulary'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { afterLast } from '../../db/identities.ts'
import { takePassword } from '../../secrets/take-password.ts'
import { findAccountRow, lockAccount, updateAccount } from '../accounts/repository.ts'
import { takeAttempt } from '../attempts/repository.ts'
import { recordChanges } from '../audit/repository.ts'
import { insertMail } from '../mails/repository.ts'
import { endOtherSessions } from '../sessions/repository.ts'
import { forgetDevicesOf, keepDevice } from '../sessions/repository-devices.ts'
import { findOpenToken, takeToken, voidTokens } from './repository.ts'
import { judgeLength } from './repository-password.ts'

export interface Redemption {
  token: string
  password: string
}

/**
 * Takes a new password from who holds the link; all sessions of the account end. Gives the token by
 * which their browser is known from now on: they can sign in there, whoever guesses elsewhere.
 */
export async function resetPassword(
  db: Db,
  { token, password }: Redemption,
  asking: { requestId: string; clock: Clock; address: string },
): Promise<string> {
  const { requestId, clock, address } = asking
  const taken = await takeAttempt(db, { kind: 'link', address }, asking)
  const link = await findOpenToken(db, 'password-reset', token, clock.now())
  const account = link && (await findAccountRow(db, link.accountId))
  if (!link || !account || account.suspendedAt) throw new Problem('link-not-good')
  await taken.giveBack(db)
  const passwordHash = await takePassword(password, '#/password', account)
  return db.transaction(async (tx) => {
    const accountId = account.id
    const locked = await lockAccount(tx, accountId)
    const recordedAt = afterLast(clock.now(), link.recordedAt, locked.changedAt)
    // What was changed since it was read may have suspended it, or moved it to another address.
    if (locked.version !== account.version || !(await takeToken(tx, link.id, recordedAt)))
      throw new Problem('link-not-good')
    const passwordIsShort = await judgeLength(tx, accountId, { password, pointer: '#/password' })
    await updateAccount(tx, locked, recordedAt, { passwordHash, passwordIsShort })
    await voidTokens(tx, { accountId, kinds: ACCOUNT_TOKEN_KINDS, voidedAt: recordedAt })
    const ended = await endOtherSessions(tx, { accountId, sessionId: null, endedAt: recordedAt })
    await forgetDevicesOf(tx, accountId)
    const device = await keepDevice(tx, { accountId, presented: undefined, usedAt: recordedAt })
    await recordChanges(tx, { actor: accountId, requestId, recordedAt }, [
      { action: 'account.password-reset', objectId: accountId },
      ...ended.map(({ id }) => ({ action: 'session.ended' as const, objectId: id })),
    ])
    const { personId, email: recipient, language, name } = account
    const values = { name, at: recordedAt.toISOString() }
    await insertMail(tx, {
      ...{ personId, recipient, language, recordedAt, values },
      template: 'password-changed',
    })
    return device
  })
}
