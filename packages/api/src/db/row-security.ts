import { type Client, escapeIdentifier } from 'pg'

/**
 * Holds the owner to the policies of the tables, or no longer. It is where it serves the requests too,
 * as there is one role for both; else it saves, restores and repairs, and sees all.
 */
export async function forceRowSecurity(owner: Client, isForced: boolean): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relrowsecurity AND relforcerowsecurity <> $1`,
    [isForced],
  )
  const force = isForced ? 'FORCE' : 'NO FORCE'
  for (const { name } of rows)
    await owner.query(`ALTER TABLE public.${escapeIdentifier(name)} ${force} ROW LEVEL SECURITY`)
}
