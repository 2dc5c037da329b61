import type { Reach } from '@iltizam/shared/access'
import { and, eq, gt, lt, or, sql } from 'drizzle-orm'

import type { Db } from './connect.ts'
import { readingFor } from './reads-for.ts'
import { idempotencyKeys } from './schema/index.ts'

interface Key {
  accountId: string
  operation: string
  key: string
}

const hour = 3_600_000
const kept = 48 * hour

/**
 * Whether nobody else is at work under that key; nobody will be until this transaction ends. The same
 * statement says for whom that reads.
 */
export async function holdKey(
  tx: Db,
  { accountId, operation, key }: Key,
  reach: Reach,
): Promise<boolean> {
  const name = `${accountId} ${operation} ${key}`
  const { rows } = await tx.execute<{ held: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as held, ${readingFor(reach)}`,
  )
  return rows[0]?.held ?? false
}

/** What was answered under that key in the last 48 hours. */
export async function findAnswer(tx: Db, { accountId, operation, key }: Key, now: Date) {
  const [row] = await tx
    .select({ requestSha256: idempotencyKeys.requestSha256, answer: idempotencyKeys.answer })
    .from(idempotencyKeys)
    .where(
      and(
        eq(idempotencyKeys.accountId, accountId),
        eq(idempotencyKeys.operation, operation),
        eq(idempotencyKeys.key, key),
        gt(idempotencyKeys.recordedAt, expiredBy(now)),
      ),
    )
  return row
}

/** In place of what has expired, if it has. */
export async function keepAnswer(tx: Db, row: typeof idempotencyKeys.$inferInsert): Promise<void> {
  const { requestSha256, answer, recordedAt } = row
  await tx
    .insert(idempotencyKeys)
    .values(row)
    .onConflictDoUpdate({
      target: [idempotencyKeys.accountId, idempotencyKeys.operation, idempotencyKeys.key],
      set: { requestSha256, answer, recordedAt },
    })
}

/** Deletes what was answered to somebody, and what names any of these ids or addresses. */
export async function eraseAnswers(
  tx: Db,
  accountId: string | null,
  said: string[],
): Promise<void> {
  const answered = accountId === null ? undefined : eq(idempotencyKeys.accountId, accountId)
  const names = said.map((text) => sql`strpos(lower(${idempotencyKeys.answer}::text), ${text}) > 0`)
  await tx.delete(idempotencyKeys).where(or(answered, ...names))
}

/** Deletes the answers that are no longer kept. */
export async function forgetAnswers(db: Db, now: Date): Promise<void> {
  await db.delete(idempotencyKeys).where(lt(idempotencyKeys.recordedAt, expiredBy(now)))
}

const expiredBy = (now: Date) => new Date(now.getTime() - kept)
