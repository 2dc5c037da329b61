import type { Db } from '../../db/connect.ts'
import { type Act, type Change, recordChanges } from '../audit/repository.ts'
import { issueToken } from '../credentials/repository.ts'
import { insertMail } from '../mails/repository.ts'
import { endOtherSessions } from '../sessions/repository.ts'
import type { ProvenAccount } from './prove-factor.ts'

type Told = Pick<
  ProvenAccount,
  'id' | 'personId' | 'email' | 'language' | 'name' | 'passwordIsShort'
>

/** Ends the sessions that were opened without what is asked for now, traces the change and tells its owner. */
export async function recordFactorChange(
  tx: Db,
  act: Act,
  { account, sessionId, change }: { account: Told; sessionId: string | null; change: Change },
): Promise<void> {
  const { id: accountId } = account
  const { recordedAt } = act
  const ended = await endOtherSessions(tx, { accountId, sessionId, endedAt: recordedAt })
  if (change.action === 'account.second-factor-reset') await tellOfReset(tx, account, recordedAt)
  else
    await insertMail(tx, {
      ...{ ...readerOf(account), recordedAt, values: saidOf(account, recordedAt) },
      template: 'second-factor-changed',
    })
  await recordChanges(tx, act, [
    change,
    ...ended.map(({ id }) => ({ action: 'session.ended' as const, objectId: id })),
  ])
}

/** Tells somebody to enrol a device anew; before that to choose a password that is enough alone. */
async function tellOfReset(tx: Db, account: Told, recordedAt: Date): Promise<void> {
  const to = { ...readerOf(account), recordedAt }
  const said = saidOf(account, recordedAt)
  if (!account.passwordIsShort)
    return insertMail(tx, {
      ...{ ...to, template: 'second-factor-reset' },
      values: { ...said, path: '/account' },
    })
  const issue = { accountId: account.id, kind: 'password-reset', recordedAt } as const
  const { token, expiresAt } = await issueToken(tx, issue)
  const path = `/${issue.kind}#${token}`
  return insertMail(tx, {
    ...{ ...to, template: 'longer-password' },
    values: { ...said, path, validUntil: expiresAt.toISOString() },
  })
}

const readerOf = ({ personId, email: recipient, language }: Told) => ({
  ...{ personId, recipient, language },
})

const saidOf = ({ name }: Told, recordedAt: Date) => ({ name, at: recordedAt.toISOString() })
