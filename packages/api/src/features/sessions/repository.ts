import type { Day } from '@iltizam/shared/days'
import { and, desc, eq, gt, isNull, lt, ne, or, sql } from 'drizzle-orm'

import type { Db } from '../../db/connect.ts'
import { accounts, sessions } from '../../db/schema/index.ts'
import { rightsOn } from '../accounts/repository-rights.ts'
import { lacksSecondFactor } from '../second-factors/repository.ts'

/**
 * The session under a token with the rights of its account on that day, one row each, and one
 * without where it has none; no row where the session is over or the account suspended.
 */
export function listSessionRights(
  db: Db,
  tokenSha256: string,
  { startedAfter, usedAfter, today }: { startedAfter: Date; usedAfter: Date; today: Day },
) {
  const rights = rightsOn(db, today)
  return db
    .select({
      sessionId: sessions.id,
      usedAt: sessions.usedAt,
      accountId: accounts.id,
      role: rights.role,
      organizationId: rights.organizationId,
      commitmentId: rights.commitmentId,
      activityId: rights.activityId,
      committeeId: rights.committeeId,
      lacksSecondFactor: sql<boolean>`(${lacksSecondFactor} and not ${sessions.factorByProvider})`,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .leftJoinLateral(rights, sql`true`)
    .where(
      and(
        eq(sessions.tokenSha256, tokenSha256),
        isNull(sessions.endedAt),
        isNull(accounts.suspendedAt),
        gt(sessions.startedAt, startedAfter),
        gt(sessions.usedAt, usedAfter),
      ),
    )
}

/** The sessions of an account that are open, those used last first. */
export function listOpenSessions(
  db: Db,
  accountId: string,
  { startedAfter, usedAfter }: { startedAfter: Date; usedAfter: Date },
) {
  return db
    .select({
      id: sessions.id,
      startedAt: sessions.startedAt,
      usedAt: sessions.usedAt,
      userAgent: sessions.userAgent,
    })
    .from(sessions)
    .where(
      and(
        eq(sessions.accountId, accountId),
        isNull(sessions.endedAt),
        gt(sessions.startedAt, startedAfter),
        gt(sessions.usedAt, usedAfter),
      ),
    )
    .orderBy(desc(sessions.usedAt), desc(sessions.id))
}

export async function insertSession(db: Db, row: typeof sessions.$inferInsert): Promise<void> {
  await db.insert(sessions).values(row)
}

export async function touchSession(db: Db, id: string, usedAt: Date): Promise<void> {
  await db.update(sessions).set({ usedAt }).where(eq(sessions.id, id))
}

/** Whether it was this that ended it, as its account's: of two who end it at once one does. */
export async function endSession(
  db: Db,
  { id, accountId }: { id: string; accountId: string },
  endedAt: Date,
): Promise<boolean> {
  const ended = await db
    .update(sessions)
    .set({ endedAt })
    .where(and(eq(sessions.id, id), eq(sessions.accountId, accountId), isNull(sessions.endedAt)))
    .returning({ id: sessions.id })
  return ended.length > 0
}

/** Ends the session under a token, whosever it is; gives it if it was open. */
export function endSessionOfToken(
  db: Db,
  tokenSha256: string,
  { endedAt, startedAfter, usedAfter }: { endedAt: Date; startedAfter: Date; usedAfter: Date },
) {
  return db
    .update(sessions)
    .set({ endedAt })
    .where(
      and(
        eq(sessions.tokenSha256, tokenSha256),
        isNull(sessions.endedAt),
        gt(sessions.startedAt, startedAfter),
        gt(sessions.usedAt, usedAfter),
      ),
    )
    .returning({ id: sessions.id, accountId: sessions.accountId })
}

/** Ends all sessions of an account but one; gives those that it ended. */
export function endOtherSessions(
  db: Db,
  { accountId, sessionId, endedAt }: { accountId: string; sessionId: string | null; endedAt: Date },
) {
  return db
    .update(sessions)
    .set({ endedAt })
    .where(
      and(
        eq(sessions.accountId, accountId),
        isNull(sessions.endedAt),
        sessionId === null ? undefined : ne(sessions.id, sessionId),
      ),
    )
    .returning({ id: sessions.id })
}

/** Forgets where somebody was signed in. */
export async function deleteSessionsOf(tx: Db, accountId: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.accountId, accountId))
}

/** Deletes what opens nothing any more; the trail keeps who signed in. */
export async function deleteSessions(
  db: Db,
  { startedBefore, usedBefore }: { startedBefore: Date; usedBefore: Date },
): Promise<void> {
  await db
    .delete(sessions)
    .where(
      or(
        lt(sessions.startedAt, startedBefore),
        lt(sessions.usedAt, usedBefore),
        sql`${sessions.endedAt} is not null`,
      ),
    )
}
