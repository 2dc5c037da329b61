import type { Reach } from '@iltizam/shared/access'
import { sql } from 'drizzle-orm'

import type { Db } from './connect.ts'

/**
 * Says for whom a transaction reads what is not public, until it ends: for all, or for some bodies.
 * Unless it says so it reads what is public, and row-level security hides the rest.
 */
export async function readFor(tx: Db, reach: Reach): Promise<void> {
  await tx.execute(sql`select ${readingFor(reach)}`)
}

/** The same as a column, for a statement that is sent anyway. */
export const readingFor = (reach: Reach) =>
  sql`set_config('iltizam.reads_for', ${reach === 'all' ? reach : reach.join()}, true)`
