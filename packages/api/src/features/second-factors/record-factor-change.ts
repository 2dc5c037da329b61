import type { Db } from '../../db/connect.ts'
import { type Act, type Change, recordChanges } from '../audit/repository.ts'
import { insertMail } from '../mails/repository.ts'
import { endOtherSessions } from '../sessions/repository.ts'
import type { ProvenAccount } from './prove-factor.ts'

type Told = Pick<ProvenAccount, 'id' | 'personId' | 'email' | 'language' | 'name'>

/** Ends the sessions that were opened without what is asked for now, traces the change and tells its owner. */
export async function recordFactorChange(
  tx: Db,
  act: Act,
  { account, sessionId, change }: { account: Told; sessionId: string | null; change: Change },
): Promise<void> {
  const { id: accountId, personId, email: recipient, language, name } = account
  const { recordedAt } = act
  const ended = await endOtherSessions(tx, { accountId, sessionId, endedAt: recordedAt })
  const to = { personId, recipient, language, recordedAt }
  const said = { name, at: recordedAt.toISOString() }
  if (change.action === 'account.second-factor-reset')
    await insertMail(tx, {
      ...{ ...to, template: 'second-factor-reset' },
      values: { ...said, path: '/account' },
    })
  else await insertMail(tx, { ...to, template: 'second-factor-changed', values: said })
  await recordChanges(tx, act, [
    change,
    ...ended.map(({ id }) => ({ action: 'session.ended' as const, objectId: id })),
  ])
}
