import { getTableName, is, sql } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'

import type { Db } from '../../src/db/connect.ts'
import * as schema from '../../src/db/schema/index.ts'

const tables = Object.values(schema).filter((member) => is(member, PgTable))

/** How many rows each table has, and at which versions in sum: what a refusal leaves as it was. */
export async function footprint(db: Db): Promise<Record<string, string>> {
  const counts: Record<string, string> = {}
  for (const table of tables) {
    const { rows } = await db.execute<{ counted: string }>(
      sql`select concat_ws(' at ', count(*), sum((to_jsonb(t) ->> 'version')::int)) as counted from ${table} t`,
    )
    counts[getTableName(table)] = rows[0]?.counted ?? ''
  }
  return counts
}
