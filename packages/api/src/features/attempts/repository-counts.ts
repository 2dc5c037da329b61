import { inArray, lt, type SQL, sql } from 'drizzle-orm'

import type { Db } from '../../db/connect.ts'
import { attemptCounts } from '../../db/schema/index.ts'

/** What is counted together: so many within a while. */
export interface Bucket {
  sha256: string
  limit: number
  lasts: number
}

/** The bucket that is full: since this very attempt, and until when. */
export interface Full {
  bucket: Bucket
  isNews: boolean
  endsAt: Date
}

const { bucketSha256, attempts, endsAt } = attemptCounts

/**
 * Counts an attempt in each bucket, up to the first that is full, in one statement: of those who try
 * at once on several replicas each is counted.
 */
export async function countAttempt(
  db: Db,
  buckets: readonly Bucket[],
  now: Date,
): Promise<Full | undefined> {
  const steps = buckets.map((bucket, at) => counting(bucket, now, buckets[at - 1], at))
  const counted = buckets.map((_, at) => sql`select ${at}::int as at, * from ${step(at)}`)
  const { rows } = await db.execute<{ at: number; attempts: number; ends_at: string }>(
    sql`with ${sql.join(steps, sql`, `)} ${sql.join(counted, sql` union all `)} order by at desc limit 1`,
  )
  const [last] = rows
  const bucket = last && buckets[last.at]
  if (!bucket || last.attempts <= bucket.limit) return undefined
  return {
    bucket,
    isNews: last.attempts === bucket.limit + 1,
    endsAt: new Date(last.ends_at),
  }
}

const step = (at: number): SQL => sql.identifier(`step_${at}`).getSQL()

function counting({ sha256, lasts }: Bucket, now: Date, before: Bucket | undefined, at: number) {
  const isOver = sql`${endsAt} <= ${now.toISOString()}::timestamptz`
  const ends = new Date(now.getTime() + lasts).toISOString()
  const from = before ? sql`from ${step(at - 1)} where attempts <= ${before.limit}` : sql``
  return sql`${step(at)} as (
    insert into ${attemptCounts} (bucket_sha256, attempts, ends_at)
    select ${sha256}, 1, ${ends}::timestamptz ${from}
    on conflict (bucket_sha256) do update set
      attempts = case when ${isOver} then 1 else ${attempts} + 1 end,
      ends_at = case when ${isOver} then excluded.ends_at else ${endsAt} end
    returning attempts, ends_at)`
}

/** Takes back one attempt of each: it was no guess. */
export async function giveBackAttempt(db: Db, buckets: readonly Bucket[]): Promise<void> {
  const hashes = buckets.map(({ sha256 }) => sha256)
  await db
    .update(attemptCounts)
    .set({ attempts: sql`greatest(${attempts} - 1, 0)` })
    .where(inArray(bucketSha256, hashes))
}

/** Deletes the counts of which the time is over. */
export async function forgetAttempts(db: Db, now: Date): Promise<void> {
  await db.delete(attemptCounts).where(lt(endsAt, now))
}
