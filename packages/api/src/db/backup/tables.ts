import { type Client, escapeIdentifier } from 'pg'

export interface Table {
  name: string
  /** Those that hold something of their own: what the server computes is computed again. */
  columns: string[]
  /** Puts the rows into an order that depends on nothing but them, as SQL. */
  order: string
}

/**
 * All tables of ours, as the catalog has them, so that a new one is saved without being named here.
 * Texts are compared byte by byte: the order of a language differs from one server to the next.
 */
export async function listTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    SELECT
      c.relname AS name,
      ARRAY(
        SELECT a.attname::text FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
        ORDER BY a.attnum
      ) AS columns,
      coalesce(
        (
          SELECT string_agg(
            quote_ident(a.attname) || CASE WHEN a.attcollation = 0 THEN '' ELSE ' COLLATE "C"' END,
            ', ' ORDER BY k.place
          )
          FROM pg_index i
          CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS k (attnum, place)
          JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
          WHERE i.indrelid = c.oid AND i.indisprimary
        ),
        c.relname || '::text COLLATE "C"'
      ) AS order
    FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND NOT EXISTS (
      SELECT FROM pg_depend d
      WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'
    )
    ORDER BY c.relname`)
  return rows
}

export const qualified = (table: string) => `public.${escapeIdentifier(table)}`

export const listed = (columns: readonly string[]) => columns.map(escapeIdentifier).join(', ')

/** Until the transaction ends nobody changes the shape of these tables; none at all for none. */
export async function lockTables(
  client: Client,
  tables: readonly Table[],
  mode: 'ACCESS SHARE' | 'ACCESS EXCLUSIVE',
): Promise<void> {
  if (tables.length === 0) return
  const names = tables.map(({ name }) => qualified(name)).join(', ')
  await client.query(`LOCK TABLE ${names} IN ${mode} MODE`)
}
