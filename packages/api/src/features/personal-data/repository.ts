import { PERSONAL_DATA, type PersonalTable } from '@iltizam/shared/personal-data'
import { type SQL, sql } from 'drizzle-orm'

import type { Db } from '../../db/connect.ts'
import type { Spoken } from '../audit/repository-personal.ts'
import { SOURCES } from './repository-sources.ts'

interface KeptRow extends Record<string, unknown> {
  table: PersonalTable
  row: Record<string, unknown>
}

/** Every row that is kept about somebody, in all tables of the register: one statement. */
export async function listKeptRows(db: Db, who: Spoken): Promise<KeptRow[]> {
  const tables = PERSONAL_DATA.map(({ table, columns }) => {
    const { from, withheld = {}, also } = SOURCES[table]
    const told = columns.filter((column) => !(column in withheld))
    const values: Record<string, SQL> = {
      ...Object.fromEntries(told.map((name) => [name, sql`kept.${sql.identifier(name)}`])),
      ...also?.(who),
    }
    const row = Object.entries(values).map(([name, value]) => sql`${name}::text, ${value}`)
    const object = sql`jsonb_build_object(${sql.join(row, sql`, `)})`
    return sql`select ${table}::text as "table", ${object} as row from ${from(who)}`
  })
  const { rows } = await db.execute<KeptRow>(sql.join(tables, sql` union all `))
  return rows
}
