import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'drizzle-orm'

import type { Db } from './connect.ts'

/** Whether the database answers by then; throws what keeps it from answering. */
export async function ping(db: Db, patience = 5_000): Promise<void> {
  const answered = new AbortController()
  const silence = delay(patience, undefined, { signal: answered.signal }).then(() => {
    throw Object.assign(new Error('the database does not answer'), { code: 'ETIMEDOUT' })
  })
  try {
    await Promise.race([db.execute(sql`SELECT 1`), silence])
  } finally {
    answered.abort()
    await silence.catch(() => undefined)
  }
}
