import { type Client, escapeIdentifier } from 'pg'

import { qualified } from './tables.ts'

interface IdentityColumn {
  table: string
  name: string
}

/** The next number of each column that counts by itself follows the highest that is there. */
export async function continueIdentities(client: Client): Promise<void> {
  const { rows: columns } = await client.query<IdentityColumn>(`
    SELECT t.relname AS table, a.attname AS name
    FROM pg_attribute a
    JOIN pg_class t ON t.oid = a.attrelid
    WHERE a.attidentity <> '' AND t.relkind = 'r' AND t.relnamespace = 'public'::regnamespace`)
  for (const { table, name } of columns) {
    const column = escapeIdentifier(name)
    const { rows } = await client.query<{ next: string }>(
      `SELECT coalesce(max(${column}), 0) + 1 AS next FROM ${qualified(table)}`,
    )
    // Unlike setval(), this is undone with the transaction.
    await client.query(
      `ALTER TABLE ${qualified(table)} ALTER COLUMN ${column} RESTART WITH ${rows[0]?.next}`,
    )
  }
}
