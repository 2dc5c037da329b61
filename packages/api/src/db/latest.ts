import { and, eq } from 'drizzle-orm'
import type { PgColumn, PgTable, SubqueryWithSelection } from 'drizzle-orm/pg-core'

import { type DatedTable, heldBy, latestFirst, type Moment } from './as-of.ts'
import type { Db } from './connect.ts'

/** The fact that held for a subject, as a lateral join on the subject's table reads it. */
export function latest<T extends PgTable & DatedTable, A extends string>(
  db: Db,
  facts: T,
  { of: subject, is: owner }: { of: PgColumn; is: PgColumn },
  moment: Moment,
  alias: A,
): SubqueryWithSelection<T['_']['columns'], A> {
  const rows = db
    .select()
    .from(facts as PgTable)
    .where(and(eq(subject, owner), heldBy(facts, moment)))
    .orderBy(...latestFirst(facts))
    .limit(1)
  // Drizzle cannot follow a table that is only known by a type parameter.
  return rows.as(alias) as never
}
