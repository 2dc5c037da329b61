import { sql } from 'drizzle-orm'
import type PgBoss from 'pg-boss'

import type { Db } from '../connect.ts'

/** A pool or an open transaction, as pg-boss asks it: in SQL whose parameters are numbered. */
export const jobDatabase = (db: Db): PgBoss.Db => ({
  executeSql: async (text, values = []) => db.execute(statement(text, values)),
})

function statement(text: string, values: readonly unknown[]) {
  // Every second part is the number of a parameter.
  const parts = text
    .split(/\$(\d+)/)
    .map((part, index) =>
      index % 2 === 0 ? sql.raw(part) : sql`${sql.param(values[Number(part) - 1] ?? null)}`,
    )
  return sql.join(parts)
}
