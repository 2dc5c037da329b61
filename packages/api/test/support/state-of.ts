import { getTableName, is, sql, Table } from 'drizzle-orm'

import type { Db } from '../../src/db/connect.ts'
import { readFor } from '../../src/db/reads-for.ts'
import * as schema from '../../src/db/schema/index.ts'
import { rolledBack } from './test.ts'

const tables = Object.values(schema).flatMap((member) =>
  // How often something was tried or asked is counted when it is refused, too.
  is(member, Table) && member !== schema.attemptCounts && member !== schema.keyRequestCounts
    ? [getTableName(member)]
    : [],
)

const rows = tables.map((table) => `select '${table}' || t::text as row from ${table} t`)

/** All that the database holds as one digest: who changes nothing leaves it as it was. */
export async function stateOf(db: Db): Promise<string> {
  let state: string | undefined
  // Undone, so that what comes next reads for whom it did before.
  await rolledBack(db, async (tx) => {
    await readFor(tx, 'all')
    const { rows: found } = await tx.execute<{ state: string }>(
      sql.raw(`select md5(string_agg(md5(row), '' order by md5(row))) as state
               from (${rows.join(' union all ')}) as everything`),
    )
    state = found[0]?.state
  })
  if (!state) throw new Error('an empty database shows no change')
  return state
}
