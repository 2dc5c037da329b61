import { lt, sql } from 'drizzle-orm'

import type { Db } from '../../db/connect.ts'
import { keyRequestCounts } from '../../db/schema/index.ts'

const { keyId, startsAt, requests } = keyRequestCounts

/**
 * Counts some requests of a key in one statement, so that of all replicas none counts the same ones, and
 * gives what is counted now and from when on. A minute that has begun elsewhere already is counted here too.
 */
export async function countRequests(
  db: Db,
  counted: { keyId: string; startsAt: Date; requests: number },
): Promise<{ startsAt: Date; requests: number }> {
  const isAnew = sql`${startsAt} < excluded.starts_at`
  const [row] = await db
    .insert(keyRequestCounts)
    .values(counted)
    .onConflictDoUpdate({
      target: keyId,
      set: {
        requests: sql`case when ${isAnew} then 0 else ${requests} end + excluded.requests`,
        startsAt: sql`greatest(${startsAt}, excluded.starts_at)`,
      },
    })
    .returning({ startsAt, requests })
  if (!row) throw new Error('a count gives a row')
  return row
}

/** Deletes the counts of the minutes that are over. */
export async function forgetRequestCounts(db: Db, now: Date): Promise<void> {
  await db.delete(keyRequestCounts).where(lt(startsAt, new Date(now.getTime() - 60_000)))
}
