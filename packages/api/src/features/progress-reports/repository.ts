import { Problem } from '@iltizam/shared/problems'
import type { ReportState } from '@iltizam/shared/vocabulary'
import { asc, eq, inArray, sql } from 'drizzle-orm'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { countChange, refuseOtherVersion } from '../../db/identities.ts'
import { latest } from '../../db/latest.ts'
import {
  acceptedProgress,
  accounts,
  activities,
  activityRevisions,
  commitmentRevisions,
  commitments,
  openStates,
  people,
  planRevisions,
  progressReportDecisions,
  progressReportRevisions,
  progressReports,
  systems,
} from '../../db/schema/index.ts'

export type ReportSubject = Awaited<ReturnType<typeof getReportSubject>>
export type NewReportRow = typeof progressReports.$inferInsert
export type ReportRevisionRow = typeof progressReportRevisions.$inferInsert
export type DecisionRow = typeof progressReportDecisions.$inferInsert

/** All that decides whether, and by whom, an activity can be reported on. */
export async function getReportSubject(db: Db, activityId: string, moment: Moment) {
  const { activity, commitment, progress } = factsAt(db, moment)
  const plan = latest(
    db,
    planRevisions,
    { of: planRevisions.planId, is: commitments.planId },
    moment,
    'plan',
  )
  const [row] = await db
    .select({
      activityId: activities.id,
      commitmentId: activities.commitmentId,
      planId: commitments.planId,
      standsForCompleted: activities.standsForCompleted,
      responsibleId: activity.responsibleId,
      leadId: commitment.leadId,
      activityCancelled: activity.cancelled,
      commitmentCancelled: commitment.cancelled,
      planStatus: plan.status,
      progress: progress.progress,
      progressRecordedAt: progress.recordedAt,
    })
    .from(activities)
    .innerJoin(commitments, eq(commitments.id, activities.commitmentId))
    .innerJoinLateral(activity, sql`true`)
    .innerJoinLateral(commitment, sql`true`)
    .innerJoinLateral(plan, sql`true`)
    .leftJoinLateral(progress, sql`true`)
    .where(eq(activities.id, activityId))
  if (!row) throw new Problem('activity-not-found')
  return row
}

/** What never changes of a report; refuses one that does not exist. */
export async function getReportPlace(db: Db, id: string) {
  const [row] = await db
    .select({
      activityId: progressReports.activityId,
      commitmentId: activities.commitmentId,
      organizationId: progressReports.organizationId,
      onBehalf: progressReports.onBehalf,
    })
    .from(progressReports)
    .innerJoin(activities, eq(activities.id, progressReports.activityId))
    .where(eq(progressReports.id, id))
  if (!row) throw new Problem('progress-report-not-found')
  return row
}

/**
 * Holds a report in that version still, and gives its state. Its activity is held before it. What
 * changes it first is recorded later than it was submitted.
 */
export async function lockReport(tx: Db, { id, version }: { id: string; version: number }) {
  const [locked] = await tx
    .select({
      id: progressReports.id,
      version: progressReports.version,
      changedAt:
        sql<Date>`coalesce(${progressReports.changedAt}, ${progressReports.recordedAt})`.mapWith(
          progressReports.recordedAt,
        ),
      state: progressReports.state,
    })
    .from(progressReports)
    .where(eq(progressReports.id, id))
    .for('no key update')
  if (!locked) throw new Problem('progress-report-not-found')
  refuseOtherVersion(locked, version)
  return locked
}

/** All wordings of a report, the first one first. */
export function listRevisionRows(db: Db, reportId: string) {
  return db
    .select({ ...revisionColumns, recordedBy: whoseAccount })
    .from(progressReportRevisions)
    .innerJoin(accounts, eq(accounts.id, progressReportRevisions.recordedById))
    .leftJoin(people, eq(people.id, accounts.personId))
    .leftJoin(systems, eq(systems.id, accounts.id))
    .where(eq(progressReportRevisions.reportId, reportId))
    .orderBy(asc(progressReportRevisions.recordedAt), asc(progressReportRevisions.id))
}

/** The decisions on some reports, the first one first. */
export function listDecisionRows(db: Db, reportIds: string[]) {
  return db
    .select({
      id: progressReportDecisions.id,
      reportId: progressReportDecisions.reportId,
      revisionId: progressReportDecisions.revisionId,
      kind: progressReportDecisions.kind,
      progress: progressReportDecisions.progress,
      reason: progressReportDecisions.reason,
      decidedOn: progressReportDecisions.decidedOn,
      recordedAt: progressReportDecisions.recordedAt,
      decidedBy: whoseAccount,
    })
    .from(progressReportDecisions)
    .innerJoin(accounts, eq(accounts.id, progressReportDecisions.decidedById))
    .leftJoin(people, eq(people.id, accounts.personId))
    .leftJoin(systems, eq(systems.id, accounts.id))
    .where(inArray(progressReportDecisions.reportId, reportIds))
    .orderBy(asc(progressReportDecisions.recordedAt), asc(progressReportDecisions.id))
}

/**
 * Adds a report unless another one on its activity is open, and gives whether it did. The index knows
 * of those of other bodies too, which the caller cannot see.
 */
export async function insertReport(db: Db, row: NewReportRow): Promise<boolean> {
  const { rowCount } = await db
    .insert(progressReports)
    .values(row)
    .onConflictDoNothing({
      target: progressReports.activityId,
      where: sql`${progressReports.state} in (${openStates})`,
    })
  return rowCount === 1
}

export async function insertRevision(db: Db, row: ReportRevisionRow): Promise<void> {
  await db.insert(progressReportRevisions).values(row)
}

export async function insertDecision(db: Db, row: DecisionRow): Promise<void> {
  await db.insert(progressReportDecisions).values(row)
}

export async function updateReportState(
  db: Db,
  { id, state, changedAt }: { id: string; state: ReportState; changedAt: Date },
): Promise<void> {
  await countChange(db, progressReports, id, changedAt, { state })
}

const revisionColumns = {
  id: progressReportRevisions.id,
  from: progressReportRevisions.fromProgress,
  to: progressReportRevisions.toProgress,
  cause: progressReportRevisions.cause,
  reason: progressReportRevisions.reason,
  evidence: progressReportRevisions.evidence,
  recordedAt: progressReportRevisions.recordedAt,
}

/** What is shown of who did something, by their account: somebody, or a system. */
export const whoseAccount = {
  id: accounts.id,
  name: sql<string | null>`coalesce(${people.name}, ${systems.name})`,
}

/** The facts of an activity and its commitment on that day. */
export function factsAt(db: Db, moment: Moment) {
  const is = activities.id
  return {
    activity: latest(
      db,
      activityRevisions,
      { of: activityRevisions.activityId, is },
      moment,
      'activity',
    ),
    commitment: latest(
      db,
      commitmentRevisions,
      { of: commitmentRevisions.commitmentId, is: activities.commitmentId },
      moment,
      'commitment',
    ),
    progress: latest(
      db,
      acceptedProgress,
      { of: acceptedProgress.activityId, is },
      moment,
      'progress',
    ),
  }
}
