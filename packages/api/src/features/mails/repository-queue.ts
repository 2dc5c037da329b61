import type { AccountTokenKind } from '@iltizam/shared/vocabulary'
import { and, asc, eq, inArray, isNotNull, isNull, lt, lte, sql } from 'drizzle-orm'

import type { Db } from '../../db/connect.ts'
import { countChange } from '../../db/identities.ts'
import { accounts, mails } from '../../db/schema/index.ts'
import type { MailRow } from './repository-list.ts'

const kept = 90 * 86_400_000

/** The mail that has been due for longest, held until the transaction ends; none that another holds. */
export async function holdDueMail(tx: Db, now: Date): Promise<MailRow | undefined> {
  const [row] = await tx
    .select()
    .from(mails)
    .where(and(isNull(mails.sentAt), isNull(mails.failedAt), lte(mails.nextAttemptAt, now)))
    .orderBy(asc(mails.nextAttemptAt), asc(mails.id))
    .limit(1)
    .for('update', { skipLocked: true })
  return row
}

/** Once it is sent nobody needs what it said, least of all a link that lets somebody in. */
export async function markSent(tx: Db, id: string, sentAt: Date): Promise<void> {
  await countChange(tx, mails, id, sentAt, { sentAt, values: null, lastError: null })
}

/** It was tried in vain: it is tried again, or was given up. */
export async function markAttempt(
  tx: Db,
  id: string,
  at: Date,
  attempt: { attempts: number; lastError: string } & ({ nextAttemptAt: Date } | { failedAt: Date }),
): Promise<void> {
  await countChange(tx, mails, id, at, attempt)
}

/** Gives up what leads nowhere any more, sent in vain or not, and forgets what it said. */
export async function expireMails(db: Db, now: Date): Promise<void> {
  await db
    .update(mails)
    .set(givenUp('EXPIRED', now))
    .where(
      and(isNotNull(mails.values), lt(sql`${mails.values} ->> 'validUntil'`, now.toISOString())),
    )
}

/** Gives up what is still to be sent to somebody, and forgets what it said. */
export async function giveUpMails(tx: Db, personId: string, at: Date): Promise<void> {
  await tx
    .update(mails)
    .set(givenUp('SUSPENDED', at))
    .where(and(eq(mails.personId, personId), isNull(mails.sentAt), isNull(mails.failedAt)))
}

/**
 * Gives up each mail whose link was followed, or stands no more, and forgets what it said: handed on
 * or sent it would lead nowhere. One that is just being sent is left alone.
 */
export async function giveUpLinks(
  tx: Db,
  { accountId, kinds, at }: { accountId: string; kinds: readonly AccountTokenKind[]; at: Date },
): Promise<void> {
  const ofThem = tx
    .select({ id: mails.id })
    .from(mails)
    .innerJoin(accounts, eq(accounts.personId, mails.personId))
    .where(and(eq(accounts.id, accountId), inArray(mails.template, kinds), isNotNull(mails.values)))
    .for('update', { of: mails, skipLocked: true })
  await tx.update(mails).set(givenUp('VOID', at)).where(inArray(mails.id, ofThem))
}

const givenUp = (lastError: string, at: Date) => ({
  values: null,
  lastError,
  failedAt: sql`coalesce(${mails.failedAt}, ${at})`,
  changedAt: at,
  version: sql`${mails.version} + 1`,
})

/** Deletes each mail some months after it was queued. */
export async function forgetMails(db: Db, now: Date): Promise<void> {
  await db.delete(mails).where(lt(mails.recordedAt, new Date(now.getTime() - kept)))
}
