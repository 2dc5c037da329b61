import { Problem } from '@iltizam/shared/problems'
import { Type } from 'typebox'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { decodeCursor, encodeCursor } from '../../paging/cursor.ts'
import { historyPage } from '../../paging/history-page.ts'
import { DEFAULT_PAGE_SIZE, type PageRequest } from '../../paging/page.ts'
import {
  countOrganizations,
  findOrganizationRow,
  listOrganizationRevisionRows,
  listOrganizationRows,
  organizationReference,
} from './repository.ts'
import { listSuccessionRows } from './repository-successions.ts'
import type { Organization } from './schema.ts'

type SuccessionRow = Awaited<ReturnType<typeof listSuccessionRows>>[number]

/** A name without NUL, which the database does not take. */
const Place = Type.Object({
  name: Type.String({ pattern: '^[^\\0]*$' }),
  id: Type.String({ format: 'uuid' }),
})

/** The bodies known by then, by name in Arabic order. */
export async function listOrganizations(db: Db, request: PageRequest, moment: Moment) {
  const after = request.cursor === undefined ? null : decodeCursor(Place, request.cursor)
  const limit = request.limit ?? DEFAULT_PAGE_SIZE
  const rows = await listOrganizationRows(db, moment, { after, limit: limit + 1 })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const ids = page.map(({ id }) => id)
  const successions = await listSuccessionRows(db, ids, moment)
  return {
    items: page.map(({ sortName: _, ...row }) => ({
      ...row,
      ...successionOf(row.id, successions),
      asOf: moment.asOf,
    })),
    nextCursor:
      last && rows.length > limit ? encodeCursor({ name: last.sortName, id: last.id }) : null,
    total: await countOrganizations(db, moment),
    asOf: moment.asOf,
  }
}

/** A body under the name of that day. */
export async function getOrganization(db: Db, id: string, moment: Moment): Promise<Organization> {
  const row = await findOrganizationRow(db, id, moment)
  if (!row) throw new Problem('organization-not-found')
  const { revision, ...identity } = row
  if (!revision) throw new Problem('not-recorded-then')
  const succession = successionOf(id, await listSuccessionRows(db, [id], moment))
  return { ...identity, ...revision, ...succession, asOf: moment.asOf }
}

/** Where a body stands among those that ended by then and those that go on. */
function successionOf(id: string, rows: readonly SuccessionRow[]) {
  const ofEnd = rows.filter(({ predecessorId }) => predecessorId === id)
  const [end] = ofEnd
  return {
    endedOn: end?.effectiveFrom ?? null,
    endedBy: end?.kind ?? null,
    successors: ofEnd.flatMap(
      ({ successorId, successorName }) => organizationReference(successorId, successorName) ?? [],
    ),
    predecessors: rows
      .filter(({ successorId }) => successorId === id)
      .flatMap(
        ({ predecessorId, predecessorName }) =>
          organizationReference(predecessorId, predecessorName) ?? [],
      ),
  }
}

/** How a body was called, the latest first, a page of it. */
export async function listOrganizationRevisions(
  db: Db,
  id: string,
  request: PageRequest,
  moment: Moment,
) {
  await getOrganization(db, id, moment)
  return historyPage(await listOrganizationRevisionRows(db, id, moment), request, moment)
}
