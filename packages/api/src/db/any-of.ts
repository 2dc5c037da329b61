import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

/**
 * Whether a column holds one of the ids that a subquery finds. A join would say the same; but of a
 * table that holds some dozens of plans PostgreSQL would read it whole for the sake of one. What is in
 * an array it looks up in the index, however much else is there.
 */
export const isAnyOf = (column: PgColumn, ids: SQLWrapper): SQL =>
  sql`${column} = any(array(${ids}))`
