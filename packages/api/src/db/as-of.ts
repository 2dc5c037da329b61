import type { Day } from '@iltizam/shared/days'
import { and, desc, lte, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

/** Which facts an answer is made of: those that held at the end of a day, as known at an instant. */
export interface Moment {
  asOf: Day
  /** Undefined: all that is known. */
  knownAt: Date | undefined
}

export interface DatedTable {
  id: PgColumn
  effectiveFrom: PgColumn
  recordedAt: PgColumn
}

/** Leaves the facts that held by then and were known by then; the latest of them is the answer. */
export function heldBy(table: DatedTable, { asOf, knownAt }: Moment): SQL | undefined {
  return and(lte(table.effectiveFrom, asOf), knownBy(table, knownAt))
}

/** Leaves what had been recorded by an instant; all of it without one. */
export function knownBy(
  { recordedAt }: Pick<DatedTable, 'recordedAt'>,
  knownAt: Date | undefined,
): SQL | undefined {
  return knownAt === undefined ? undefined : lte(recordedAt, knownAt)
}

/** Of two facts for the same day the one that was recorded later corrects the other. */
export function latestFirst(table: DatedTable): SQL[] {
  return [desc(table.effectiveFrom), desc(table.recordedAt), desc(table.id)]
}
