import type { Db } from '../../db/connect.ts'
import { decodeCursor, encodeCursor } from '../../paging/cursor.ts'
import { DEFAULT_PAGE_SIZE } from '../../paging/page.ts'
import { PlaceInSequence } from '../../paging/place-in-sequence.ts'
import { listLatestCheckpoints } from './repository.ts'
import type { AuditCheckpointListQuery } from './schema.ts'

/** The checkpoints, the latest first, a page of them. */
export async function readCheckpoints(
  db: Db,
  { cursor, limit = DEFAULT_PAGE_SIZE }: AuditCheckpointListQuery,
) {
  const below = cursor === undefined ? null : decodeCursor(PlaceInSequence, cursor).sequence
  const rows = await listLatestCheckpoints(db, { below, limit: limit + 1 })
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const nextCursor = last && rows.length > limit ? encodeCursor({ sequence: last.sequence }) : null
  return { items, nextCursor }
}
