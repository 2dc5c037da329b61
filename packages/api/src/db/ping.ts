import { sql } from 'drizzle-orm'

import type { Db } from './connect.ts'

/** Whether the database answers; throws what keeps it from answering. */
export async function ping(db: Db): Promise<void> {
  await db.execute(sql`SELECT 1`)
}
