import type { MailState } from '@iltizam/shared/mails'
import { and, count, desc, eq, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm'

import type { Db } from '../../db/connect.ts'
import { countChange, type Locked, lockVersion } from '../../db/identities.ts'
import { mails } from '../../db/schema/index.ts'

export type MailRow = typeof mails.$inferSelect

interface Filter {
  state: MailState | undefined
  hasServer: boolean
}

/** The latest mails first, from a place on: an id grows with the time at which it was made. */
export function listMailRows(
  db: Db,
  filter: Filter,
  { below, limit }: { below: string | null; limit: number },
): Promise<MailRow[]> {
  return db
    .select()
    .from(mails)
    .where(and(stands(filter), below === null ? undefined : lt(mails.id, below)))
    .orderBy(desc(mails.id))
    .limit(limit)
}

export async function countMails(db: Db, filter: Filter): Promise<number> {
  const [row] = await db.select({ total: count() }).from(mails).where(stands(filter))
  return row?.total ?? 0
}

export async function findMail(db: Db, id: string): Promise<MailRow | undefined> {
  const [row] = await db.select().from(mails).where(eq(mails.id, id))
  return row
}

export const lockMailVersion = (tx: Db, named: { id: string; version: number }): Promise<Locked> =>
  lockVersion(tx, mails, named, 'mail-not-found')

/** Makes a mail that was given up due at once, with all its attempts before it. */
export async function requeueMail(tx: Db, id: string, at: Date): Promise<void> {
  await countChange(tx, mails, id, at, { attempts: 0, failedAt: null, nextAttemptAt: at })
}

function stands({ state, hasServer }: Filter): SQL | undefined {
  if (state === undefined) return undefined
  if (state === 'sent') return isNotNull(mails.sentAt)
  if (state === 'failed') return isNotNull(mails.failedAt)
  if ((state === 'waiting') !== hasServer) return sql`false`
  return and(isNull(mails.sentAt), isNull(mails.failedAt))
}
