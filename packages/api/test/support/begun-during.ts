import { sql } from 'drizzle-orm'
import { expect } from 'vitest'

import type { Db } from '../../src/db/connect.ts'

const waiting = sql`select from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock'`

/** Begins something beside a write that is kept as soon as that waits for it; gives what comes of it. */
export async function begunDuring<T>(
  db: Db,
  write: (tx: Db) => Promise<unknown>,
  begin: () => Promise<T>,
): Promise<T> {
  const { work } = await db.transaction(async (tx) => {
    await write(tx)
    // A promise that is returned by itself would be waited for here.
    const begun = { work: begin() }
    // Of another session: one transaction is shown what it was shown first.
    const howMany = async () => (await db.execute(waiting)).rows.length
    await expect.poll(howMany, { timeout: 10_000 }).toBe(1)
    return begun
  })
  return work
}
