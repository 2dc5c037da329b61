import type { Day } from '@iltizam/shared/days'
import { and, asc, eq, inArray, min, or, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import { heldBy, type Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { organizationSuccessions } from '../../db/schema/index.ts'
import { organizationAt, sortNameOf } from './repository.ts'

type SuccessionRow = typeof organizationSuccessions.$inferInsert

export async function insertSuccessions(tx: Db, rows: SuccessionRow[]): Promise<void> {
  await tx.insert(organizationSuccessions).values(rows)
}

/** What some bodies go on with and who goes on with theirs, by the names of that day; null before there is any. */
export function listSuccessionRows(db: Db, ids: string[], moment: Moment) {
  const { predecessorId, successorId, kind, effectiveFrom } = organizationSuccessions
  const before = organizationAt(db, predecessorId, moment, 'before')
  const after = organizationAt(db, successorId, moment, 'after')
  const always = sql`true`
  return db
    .select({
      predecessorId,
      successorId,
      kind,
      effectiveFrom,
      predecessorName: before.name,
      successorName: after.name,
    })
    .from(organizationSuccessions)
    .leftJoinLateral(before, always)
    .leftJoinLateral(after, always)
    .where(
      and(
        or(inArray(predecessorId, ids), inArray(successorId, ids)),
        heldBy(organizationSuccessions, moment),
      ),
    )
    .orderBy(asc(effectiveFrom), sortNameOf(before.name), sortNameOf(after.name))
}

/** The day on which the body of a column ends or ended; null where no end is recorded. */
export function endOf(db: Db, organizationId: PgColumn) {
  const { predecessorId: id, effectiveFrom } = organizationSuccessions
  const ends = db
    .select({ endedOn: min(effectiveFrom) })
    .from(organizationSuccessions)
    .where(eq(id, organizationId))
  return sql<Day | null>`(${ends})`
}

/** The day on which some bodies end or ended, of those of which one is recorded, whenever it is. */
export function listEnds(db: Db, ids: string[]) {
  const { predecessorId: id, effectiveFrom } = organizationSuccessions
  return db
    .select({ id, endedOn: sql<Day>`${min(effectiveFrom)}` })
    .from(organizationSuccessions)
    .where(inArray(id, ids))
    .groupBy(id)
}
