import { Problem } from '@iltizam/shared/problems'
import { gatherRights } from '@iltizam/shared/rights'
import { Type } from 'typebox'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { decodeCursor, encodeCursor } from '../../paging/cursor.ts'
import { DEFAULT_PAGE_SIZE, type PageRequest } from '../../paging/page.ts'
import { listLastInvitations } from '../credentials/repository.ts'
import { listOrganizationReferences } from '../organizations/repository.ts'
import {
  type AccountFilter,
  type AccountListRow,
  countAccounts,
  findAccountListRow,
  listAccountRows,
} from './repository-list.ts'
import { listRightRows } from './repository-rights.ts'
import type { AccountRecord } from './schema.ts'

/** A name without NUL, which the database does not take. */
const Place = Type.Object({
  name: Type.String({ pattern: '^[^\\0]*$' }),
  id: Type.String({ format: 'uuid' }),
})

/** The accounts by the name of their person in Arabic order, with what each may do today. */
export async function listAccounts(
  db: Db,
  { cursor, limit = DEFAULT_PAGE_SIZE, ...filter }: AccountFilter & PageRequest,
  moment: Moment,
) {
  const today = moment.asOf
  const after = cursor === undefined ? null : decodeCursor(Place, cursor)
  const rows = await listAccountRows(db, filter, { after, limit: limit + 1, today })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: await recordsOf(db, page, moment),
    nextCursor: last && rows.length > limit ? encodeCursor({ name: last.name, id: last.id }) : null,
    total: await countAccounts(db, filter, today),
    asOf: today,
  }
}

export async function getAccount(db: Db, id: string, moment: Moment): Promise<AccountRecord> {
  const row = await findAccountListRow(db, id)
  const [record] = row ? await recordsOf(db, [row], moment) : []
  if (!record) throw new Problem('account-not-found')
  return record
}

async function recordsOf(db: Db, rows: AccountListRow[], moment: Moment): Promise<AccountRecord[]> {
  const ids = rows.map(({ id }) => id)
  const rights = await listRightRows(db, ids, moment.asOf)
  const bodies = rights.flatMap(({ organizationId }) => organizationId ?? [])
  const organizations = await listOrganizationReferences(db, bodies, moment)
  const invitations = await listLastInvitations(db, ids)
  return rows.map(({ personId, name, suspendedAt, secondFactorSince, ...row }) => {
    const held = rights.filter(({ accountId }) => accountId === row.id)
    const { roles } = gatherRights(held)
    const invitation = invitations.find(({ accountId }) => accountId === row.id)
    return {
      ...row,
      person: { id: personId, name },
      roles: [...roles],
      organizations: organizations.filter(({ id }) =>
        held.some(({ organizationId }) => organizationId === id),
      ),
      suspendedAt: suspendedAt?.toISOString() ?? null,
      secondFactorSince: secondFactorSince?.toISOString() ?? null,
      invitation:
        row.state === 'invited' && invitation
          ? {
              sentAt: invitation.sentAt.toISOString(),
              expiresAt: invitation.expiresAt.toISOString(),
            }
          : null,
    }
  })
}
