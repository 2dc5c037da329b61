import { type Client, escapeIdentifier } from 'pg'

import { qualified } from './tables.ts'

interface ForeignKey {
  table: string
  name: string
  /** What makes it again, as SQL. */
  definition: string
}

/**
 * Takes the foreign keys away, for the time of a transaction, and gives what sets them again: tables
 * can then be filled in any order, also where they refer to each other, and all is checked at once.
 */
export async function suspendForeignKeys(client: Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<ForeignKey>(`
    SELECT t.relname AS table, k.conname AS name, pg_get_constraintdef(k.oid) AS definition
    FROM pg_constraint k
    JOIN pg_class t ON t.oid = k.conrelid
    WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace
    ORDER BY t.relname, k.conname`)
  for (const { table, name } of rows)
    await client.query(`ALTER TABLE ${qualified(table)} DROP CONSTRAINT ${escapeIdentifier(name)}`)
  return async () => {
    for (const { table, name, definition } of rows)
      await client.query(
        `ALTER TABLE ${qualified(table)} ADD CONSTRAINT ${escapeIdentifier(name)} ${definition}`,
      )
  }
}
