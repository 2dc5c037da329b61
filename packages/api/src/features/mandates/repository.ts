import type { HeldMandate } from '@iltizam/shared/mandates'
import { Problem } from '@iltizam/shared/problems'
import { eq, sql } from 'drizzle-orm'

import type { Db } from '../../db/connect.ts'
import { countChange, lockVersion } from '../../db/identities.ts'
import { latestPeriod, listRecordedPeriods } from '../../db/periods.ts'
import { mandatePeriods, mandates, organizations } from '../../db/schema/index.ts'

export type MandateRow = typeof mandates.$inferInsert
export type MandatePeriodRow = typeof mandatePeriods.$inferInsert

/** A mandate with the period that counts. */
export interface KeptMandate extends HeldMandate {
  id: string
  recordedAt: Date
}

/**
 * Holds all mandates of a body still: whoever adds or moves one looks at the others first. Rows that
 * refer to the body can still be written meanwhile.
 */
export async function lockMandatesOf(tx: Db, organizationId: string): Promise<void> {
  await tx
    .select({ id: organizations.id })
    .from(organizations)
    .where(eq(organizations.id, organizationId))
    .for('no key update')
}

/** Holds a mandate in that version still, and all others of its body before it. */
export async function lockMandate(tx: Db, named: { id: string; version: number }) {
  const { organizationId } = await getKeptMandate(tx, named.id)
  await lockMandatesOf(tx, organizationId)
  const { changedAt } = await lockVersion(tx, mandates, named, 'mandate-not-found')
  return { changedAt, mandate: await getKeptMandate(tx, named.id) }
}

/** A mandate as last recorded; refuses one that does not exist. */
export async function getKeptMandate(db: Db, id: string): Promise<KeptMandate> {
  const [mandate] = await keptMandates(db).where(eq(mandates.id, id))
  if (!mandate) throw new Problem('mandate-not-found')
  return mandate
}

/** Every mandate of a body, as last recorded. */
export const listKeptMandates = (db: Db, organizationId: string): Promise<KeptMandate[]> =>
  keptMandates(db).where(eq(mandates.organizationId, organizationId))

function keptMandates(db: Db) {
  const period = latestPeriod(db, mandatePeriods, mandatePeriods.mandateId, mandates.id)
  const { id, personId, organizationId, commitmentId, activityId, kind } = mandates
  return db
    .select({
      ...{ id, personId, organizationId, commitmentId, activityId, kind },
      startsOn: sql<string>`${period.startsOn}`,
      endsOn: sql<string | null>`${period.endsOn}`,
      recordedAt: sql<Date>`${period.recordedAt}`.mapWith(mandatePeriods.recordedAt),
    })
    .from(mandates)
    .innerJoinLateral(period, sql`true`)
    .$dynamic()
}

export async function insertMandate(
  db: Db,
  row: MandateRow,
  period: MandatePeriodRow,
): Promise<void> {
  await db.insert(mandates).values(row)
  await db.insert(mandatePeriods).values(period)
}

/** Sets anew from when to when a mandate holds, and counts the change. */
export async function setMandatePeriod(tx: Db, period: MandatePeriodRow): Promise<void> {
  await tx.insert(mandatePeriods).values(period)
  await countChange(tx, mandates, period.mandateId, period.recordedAt)
}

/** All periods that were recorded for a mandate, the last one first. */
export const listPeriodRows = (db: Db, mandateId: string) =>
  listRecordedPeriods(db, mandatePeriods, { of: mandatePeriods.mandateId, is: mandateId })
