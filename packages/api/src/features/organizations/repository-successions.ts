import type { Day } from '@iltizam/shared/days'
import { and, asc, desc, eq, gt, inArray, min, notExists, or, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import { heldBy, knownBy, type Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { organizationSuccessions, successionWithdrawals } from '../../db/schema/index.ts'
import { organizationAt, sortNameOf } from './repository.ts'

type SuccessionRow = typeof organizationSuccessions.$inferInsert
type WithdrawalRow = typeof successionWithdrawals.$inferInsert

export async function insertSuccessions(tx: Db, rows: SuccessionRow[]): Promise<void> {
  await tx.insert(organizationSuccessions).values(rows)
}

export async function insertWithdrawals(tx: Db, rows: WithdrawalRow[]): Promise<void> {
  await tx.insert(successionWithdrawals).values(rows)
}

/** Leaves the successions that had not been taken back by an instant; that never were, without one. */
function standing(db: Db, knownAt?: Date) {
  const ofSuccession = eq(successionWithdrawals.successionId, organizationSuccessions.id)
  return notExists(
    db
      .select({ id: successionWithdrawals.id })
      .from(successionWithdrawals)
      .where(and(ofSuccession, knownBy(successionWithdrawals, knownAt))),
  )
}

/** What some bodies go on with and who goes on with theirs, by the names of that day; null before there is any. */
export function listSuccessionRows(db: Db, ids: string[], moment: Moment) {
  const { predecessorId, successorId, kind, effectiveFrom } = organizationSuccessions
  const before = organizationAt(db, predecessorId, moment, 'before')
  const after = organizationAt(db, successorId, moment, 'after')
  const always = sql`true`
  return db
    .select({
      predecessorId,
      successorId,
      kind,
      effectiveFrom,
      predecessorName: before.name,
      successorName: after.name,
    })
    .from(organizationSuccessions)
    .leftJoinLateral(before, always)
    .leftJoinLateral(after, always)
    .where(
      and(
        or(inArray(predecessorId, ids), inArray(successorId, ids)),
        heldBy(organizationSuccessions, moment),
        standing(db, moment.knownAt),
      ),
    )
    .orderBy(asc(effectiveFrom), sortNameOf(before.name), sortNameOf(after.name))
}

/** The day on which the body of a column ends or ended; null where no end is recorded. */
export function endOf(db: Db, organizationId: PgColumn) {
  const { predecessorId: id, effectiveFrom } = organizationSuccessions
  const ends = db
    .select({ endedOn: min(effectiveFrom) })
    .from(organizationSuccessions)
    .where(and(eq(id, organizationId), standing(db)))
  return sql<Day | null>`(${ends})`
}

/** The day on which some bodies end or ended, of those of which one is recorded, whenever it is. */
export function listEnds(db: Db, ids: string[]) {
  const { predecessorId: id, effectiveFrom } = organizationSuccessions
  return db
    .select({ id, endedOn: sql<Day>`${min(effectiveFrom)}` })
    .from(organizationSuccessions)
    .where(and(inArray(id, ids), standing(db)))
    .groupBy(id)
}

/** The rows of one body's end, which was recorded at once: one for each body that goes on. */
export function listPartRows(tx: Db, end: { predecessorId: string; recordedAt: Date }) {
  const { predecessorId, recordedAt } = organizationSuccessions
  return tx
    .select()
    .from(organizationSuccessions)
    .where(and(eq(predecessorId, end.predecessorId), eq(recordedAt, end.recordedAt)))
}

export async function findSuccession(tx: Db, id: string) {
  const [row] = await tx
    .select()
    .from(organizationSuccessions)
    .where(eq(organizationSuccessions.id, id))
  return row
}

/** Whether a succession was taken back. */
export async function isWithdrawn(tx: Db, id: string): Promise<boolean> {
  const rows = await tx
    .select({ id: successionWithdrawals.id })
    .from(successionWithdrawals)
    .where(eq(successionWithdrawals.successionId, id))
  return rows.length > 0
}

/** Whether one of some bodies was recorded as ended after an instant, and that stands. */
export async function hasEndedSince(tx: Db, ids: string[], since: Date): Promise<boolean> {
  const { id, predecessorId, recordedAt } = organizationSuccessions
  const rows = await tx
    .select({ id })
    .from(organizationSuccessions)
    .where(and(inArray(predecessorId, ids), gt(recordedAt, since), standing(tx)))
  return rows.length > 0
}

/** All that was ever recorded of the ends of a body and of those that it goes on from. */
export function listRecordedRows(db: Db, organizationId: string, moment: Moment) {
  const { id, predecessorId, successorId, kind, reason, effectiveFrom, recordedAt } =
    organizationSuccessions
  const before = organizationAt(db, predecessorId, moment, 'before')
  const after = organizationAt(db, successorId, moment, 'after')
  const always = sql`true`
  const itOrBefore = db
    .select({ id: predecessorId })
    .from(organizationSuccessions)
    .where(or(eq(predecessorId, organizationId), eq(successorId, organizationId)))
  return db
    .select({
      ...{ id, predecessorId, successorId, kind, reason, effectiveFrom, recordedAt },
      predecessorName: before.name,
      successorName: after.name,
      withdrawnAt: successionWithdrawals.recordedAt,
      withdrawnFor: successionWithdrawals.reason,
    })
    .from(organizationSuccessions)
    .leftJoin(successionWithdrawals, eq(successionWithdrawals.successionId, id))
    .leftJoinLateral(before, always)
    .leftJoinLateral(after, always)
    .where(inArray(predecessorId, itOrBefore))
    .orderBy(desc(recordedAt), sortNameOf(before.name), sortNameOf(after.name))
}
