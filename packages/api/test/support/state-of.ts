import { getTableName, is, sql, Table } from 'drizzle-orm'

import type { Db } from '../../src/db/connect.ts'
import * as schema from '../../src/db/schema/index.ts'

const tables = Object.values(schema).flatMap((member) =>
  is(member, Table) ? [getTableName(member)] : [],
)

const rows = tables.map((table) => `select '${table}' || t::text as row from ${table} t`)

/** All that the database holds as one digest: who changes nothing leaves it as it was. */
export async function stateOf(db: Db): Promise<string> {
  const { rows: found } = await db.execute<{ state: string }>(
    sql.raw(`select md5(string_agg(md5(row), '' order by md5(row))) as state
             from (${rows.join(' union all ')}) as everything`),
  )
  const [{ state } = { state: '' }] = found
  if (!state) throw new Error('an empty database shows no change')
  return state
}
