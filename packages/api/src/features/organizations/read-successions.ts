import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import type { PageRequest } from '../../paging/page.ts'
import { lastFirst, pageInOrder } from '../../paging/page-in-order.ts'
import { getOrganization } from './read-organizations.ts'
import { organizationReference } from './repository.ts'
import { listRecordedRows } from './repository-successions.ts'
import type { RecordedSuccession } from './schema.ts'

type RecordedRow = Awaited<ReturnType<typeof listRecordedRows>>[number]

/** How a body ended and which ones it goes on from, as recorded, taken back or not, the last first. */
export async function listSuccessions(
  db: Db,
  organizationId: string,
  request: PageRequest,
  moment: Moment,
) {
  await getOrganization(db, organizationId, moment)
  const rows = await listRecordedRows(db, organizationId, moment)
  const isOneEnd = (a: RecordedRow, b: RecordedRow) =>
    a.predecessorId === b.predecessorId && a.recordedAt.getTime() === b.recordedAt.getTime()
  const ends = rows
    .filter((row, index) => rows.findIndex((other) => isOneEnd(row, other)) === index)
    .map((row) => rows.filter((other) => isOneEnd(row, other)))
    .filter((end) =>
      end.some((row) => [row.predecessorId, row.successorId].includes(organizationId)),
    )
  const page = pageInOrder(ends.flatMap(describeEnd), lastFirst, request)
  return { ...page, asOf: moment.asOf }
}

/** The rows of one end as one thing, which goes by the id of the first of them. */
function describeEnd(rows: RecordedRow[]): RecordedSuccession[] {
  const [first] = rows
  const predecessor = first && organizationReference(first.predecessorId, first.predecessorName)
  if (!predecessor) return []
  const { id, kind, effectiveFrom, recordedAt, reason, withdrawnAt, withdrawnFor } = first
  return [
    {
      ...{ id, kind, effectiveFrom, reason, predecessor },
      recordedAt: recordedAt.toISOString(),
      successors: rows.flatMap(
        ({ successorId, successorName }) => organizationReference(successorId, successorName) ?? [],
      ),
      withdrawal:
        withdrawnAt && withdrawnFor
          ? { recordedAt: withdrawnAt.toISOString(), reason: withdrawnFor }
          : null,
    },
  ]
}
