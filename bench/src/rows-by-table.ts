import type { Client } from 'pg'

export type RowsByTable = ReadonlyMap<string, number>

/** How many rows each table has. */
export async function rowsByTable(client: Client): Promise<RowsByTable> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname`,
  )
  const counts = new Map<string, number>()
  for (const { name } of rows) {
    const counted = await client.query<{ count: string }>(`SELECT count(*) FROM "${name}"`)
    counts.set(name, Number(counted.rows[0]?.count))
  }
  return counts
}

/** What was added in between, table by table, such as 'audit_events 3'. */
export function rowsWritten(before: RowsByTable, after: RowsByTable): string {
  const added = [...after].map(([name, count]) => [name, count - (before.get(name) ?? 0)] as const)
  return added.flatMap(([name, count]) => (count === 0 ? [] : [`${name} ${count}`])).join(', ')
}
