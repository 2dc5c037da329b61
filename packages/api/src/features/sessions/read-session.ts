import type { Caller } from '@iltizam/shared/permissions'
import { gatherRights } from '@iltizam/shared/rights'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { findAccountRow } from '../accounts/repository.ts'
import { listRightRows } from '../accounts/repository-rights.ts'
import { listMandateRows } from '../mandates/repository-list.ts'
import { listOrganizationReferences } from '../organizations/repository.ts'
import { listOpenSessions } from './repository.ts'
import { openAt } from './repository-life.ts'
import type { OpenSessionList, Session } from './schema.ts'

/** Who is signed in, with all that they may do today; `account` is null where nobody is. */
export async function readSession(
  db: Db,
  { accountId, mustEnrol = false }: Caller,
  moment: Moment,
): Promise<Session> {
  const account = accountId === null ? undefined : await findAccountRow(db, accountId)
  if (!account) return { account: null }
  const { id, name, email } = account
  if (mustEnrol)
    return { account: { id, name, email, mustEnrol, roles: [], mandates: [], seats: [] } }
  const { roles, seats } = gatherRights(await listRightRows(db, [account.id], moment.asOf))
  const mandates = await listMandateRows(
    db,
    { personId: account.personId, isInForce: true },
    moment,
  )
  const ids = seats.map(({ organizationId }) => organizationId)
  const organizations = await listOrganizationReferences(db, ids, moment)
  return {
    account: {
      ...{ id, name, email, mustEnrol, roles: [...roles] },
      mandates: mandates.map(({ id, kind, organization, commitment, activity }) => ({
        ...{ id, kind, organization, commitment, activity },
      })),
      seats: seats.flatMap(({ committeeId, organizationId }) =>
        organizations
          .filter((one) => one.id === organizationId)
          .map((organization) => ({ committeeId, organization })),
      ),
    },
  }
}

/** Where somebody is signed in. */
export async function listMySessions(
  db: Db,
  { accountId, sessionId }: { accountId: string; sessionId: string | null },
  now: Date,
): Promise<OpenSessionList> {
  const rows = await listOpenSessions(db, accountId, openAt(now))
  const items = rows.map(({ startedAt, usedAt, ...row }) => ({
    ...row,
    startedAt: startedAt.toISOString(),
    usedAt: usedAt.toISOString(),
    isCurrent: row.id === sessionId,
  }))
  return { items }
}
