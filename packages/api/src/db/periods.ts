import type { Day } from '@iltizam/shared/days'
import { and, desc, eq, gt, isNull, lte, or, type SQL } from 'drizzle-orm'
import type { PgColumn, PgTable, SubqueryWithSelection } from 'drizzle-orm/pg-core'

import { knownBy } from './as-of.ts'
import type { Db } from './connect.ts'

interface Period {
  startsOn: PgColumn
  endsOn: PgColumn
}

interface RecordedPeriod extends Period {
  id: PgColumn
  recordedAt: PgColumn
}

/** From when to when something holds as last recorded, as a lateral join on its subject reads it. */
export function latestPeriod<T extends PgTable & RecordedPeriod>(
  db: Db,
  periods: T,
  subject: PgColumn,
  owner: PgColumn,
  knownAt?: Date,
): SubqueryWithSelection<Pick<T['_']['columns'], 'startsOn' | 'endsOn' | 'recordedAt'>, 'period'> {
  const rows = db
    .select({ startsOn: periods.startsOn, endsOn: periods.endsOn, recordedAt: periods.recordedAt })
    .from(periods as PgTable)
    .where(and(eq(subject, owner), knownBy(periods, knownAt)))
    .orderBy(desc(periods.recordedAt), desc(periods.id))
    .limit(1)
  // Drizzle cannot follow a table that is only known by a type parameter.
  return rows.as('period') as never
}

type ReasonedPeriod = 'id' | 'startsOn' | 'endsOn' | 'reason' | 'recordedAt'

/** All periods that were recorded for a subject, each with why, the last one first. */
export async function listRecordedPeriods<
  T extends PgTable & RecordedPeriod & { reason: PgColumn },
>(
  db: Db,
  periods: T,
  { of: subject, is: owner }: { of: PgColumn; is: string },
): Promise<Pick<T['$inferSelect'], ReasonedPeriod>[]> {
  const { id, startsOn, endsOn, reason, recordedAt } = periods
  const rows = await db
    .select({ id, startsOn, endsOn, reason, recordedAt })
    .from(periods as PgTable)
    .where(eq(subject, owner))
    .orderBy(desc(recordedAt), desc(id))
  // Drizzle cannot follow a table that is only known by a type parameter.
  return rows as never
}

/** Leaves the periods that a day is in; the day on which one ends is in it no longer. */
export const isInForce = ({ startsOn, endsOn }: Period, day: Day): SQL | undefined =>
  and(lte(startsOn, day), or(isNull(endsOn), gt(endsOn, day)))
