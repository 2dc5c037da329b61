import { Problem } from '@iltizam/shared/problems'
import type { TalliedActivity } from '@iltizam/shared/tally'
import { weightOrDefault } from '@iltizam/shared/weights'
import { asc, eq, inArray, type SQL, sql } from 'drizzle-orm'

import type { Moment } from '../../db/as-of.ts'
import { batches } from '../../db/batches.ts'
import type { Db } from '../../db/connect.ts'
import { countChange, lockIdentity } from '../../db/identities.ts'
import { latest } from '../../db/latest.ts'
import {
  acceptedProgress,
  activities,
  activityRevisions,
  activityWeights,
  commitments,
  imports,
  plans,
  progressReportDecisions,
  progressReportRevisions,
} from '../../db/schema/index.ts'
import { isOfPlans } from '../commitments/repository-of-plans.ts'
import { organizationAt, organizationReference } from '../organizations/repository.ts'
import { acceptanceColumns, describeAcceptance } from '../progress/repository-acceptance.ts'

export type ActivityRow = Awaited<ReturnType<typeof listActivityRows>>[number]

/** What the means of some plans are made of, without a word of text. */
export async function listTalliedActivities(
  db: Db,
  planIds: string[],
  moment: Moment,
): Promise<TalliedActivity[]> {
  const { revision, weight, progress } = factsAt(db, moment)
  const rows = await db
    .select({
      commitmentId: activities.commitmentId,
      standsForCompleted: activities.standsForCompleted,
      cancelled: revision.cancelled,
      weight: weight.weight,
      reportedProgress: progress.progress,
      heldFrom: progress.effectiveFrom,
    })
    .from(activities)
    .innerJoinLateral(revision, sql`true`)
    .leftJoinLateral(weight, sql`true`)
    .leftJoinLateral(progress, sql`true`)
    .where(isOfPlans(db, activities.commitmentId, planIds))
  return rows.map((row) => ({ ...row, weight: weightOrDefault(row.weight) }))
}

/** A commitment's activities on that day, by number. Weights are in thousandths. */
export function listActivityRows(db: Db, commitmentId: string, moment: Moment) {
  return activityRows(db, moment, eq(activities.commitmentId, commitmentId))
}

/** Some activities on that day. */
export function listActivityRowsOf(db: Db, ids: string[], moment: Moment) {
  return activityRows(db, moment, inArray(activities.id, ids))
}

/** What decides who may report on a plan's activities, beside their commitments. */
export function listReportSubjects(db: Db, planId: string, moment: Moment) {
  const { revision } = factsAt(db, moment)
  return db
    .select({
      activityId: activities.id,
      commitmentId: activities.commitmentId,
      position: activities.position,
      standsForCompleted: activities.standsForCompleted,
      responsibleId: revision.responsibleId,
      activityCancelled: revision.cancelled,
    })
    .from(activities)
    .innerJoinLateral(revision, sql`true`)
    .where(isOfPlans(db, activities.commitmentId, [planId]))
}

/** An activity as it stood on a day; refuses one that does not exist, or not yet. */
export async function getActivityRow(db: Db, activityId: string, moment: Moment) {
  const [row] = await activityRows(db, moment, eq(activities.id, activityId))
  if (row) return row
  const [identity] = await db
    .select({ id: activities.id })
    .from(activities)
    .where(eq(activities.id, activityId))
  throw new Problem(identity ? 'not-recorded-then' : 'activity-not-found')
}

/**
 * Holds an activity still: whoever touches a report on it locks it first. Its plan and commitment are
 * held before it, together with others who report: neither is closed or cancelled meanwhile.
 */
export async function lockActivity(tx: Db, id: string) {
  await tx
    .select({ id: activities.id })
    .from(activities)
    .innerJoin(commitments, eq(commitments.id, activities.commitmentId))
    .innerJoin(plans, eq(plans.id, commitments.planId))
    .where(eq(activities.id, id))
    .for('share', { of: [plans, commitments] })
  return lockIdentity(tx, activities, id, 'activity-not-found')
}

export async function countActivityChange(tx: Db, id: string, changedAt: Date): Promise<void> {
  await countChange(tx, activities, id, changedAt)
}

/** The commitments for which a body answers: for one of their activities on that day. */
export function listResponsibilities(
  db: Db,
  planId: string,
  organizationId: string,
  moment: Moment,
) {
  const { revision } = factsAt(db, moment)
  return db
    .selectDistinct({ commitmentId: activities.commitmentId })
    .from(activities)
    .innerJoinLateral(revision, eq(revision.responsibleId, organizationId))
    .where(isOfPlans(db, activities.commitmentId, [planId]))
}

async function activityRows(db: Db, moment: Moment, where: SQL) {
  const { revision, weight, progress } = factsAt(db, moment)
  const responsible = organizationAt(db, revision.responsibleId, moment, 'responsible')
  const rows = await db
    .select({
      id: activities.id,
      commitmentId: activities.commitmentId,
      commitmentNumber: commitments.number,
      position: activities.position,
      standsForCompleted: activities.standsForCompleted,
      version: activities.version,
      title: revision.title,
      responsibleId: revision.responsibleId,
      responsibleName: responsible.name,
      startsOn: revision.startsOn,
      endsOn: revision.endsOn,
      cancelled: revision.cancelled,
      weight: weight.weight,
      weightReason: weight.reason,
      reportedProgress: progress.progress,
      heldFrom: progress.effectiveFrom,
      recordedAt: progress.recordedAt,
      ...acceptanceColumns,
    })
    .from(activities)
    .innerJoin(commitments, eq(commitments.id, activities.commitmentId))
    .innerJoinLateral(revision, sql`true`)
    .leftJoinLateral(weight, sql`true`)
    .leftJoinLateral(progress, sql`true`)
    .leftJoinLateral(responsible, sql`true`)
    .leftJoin(imports, eq(imports.id, progress.importId))
    .leftJoin(progressReportDecisions, eq(progressReportDecisions.id, progress.decisionId))
    .leftJoin(
      progressReportRevisions,
      eq(progressReportRevisions.id, progressReportDecisions.revisionId),
    )
    .where(where)
    .orderBy(asc(activities.commitmentId), asc(activities.position))
  return rows.map(({ minutes, decision, wording, ...row }) => {
    const { responsibleId, responsibleName, commitmentNumber, weight, ...rest } = row
    return {
      ...rest,
      ...describeAcceptance({ minutes, decision, wording }),
      number: `${commitmentNumber}.${row.position}`,
      weight: weightOrDefault(weight),
      responsible: organizationReference(responsibleId, responsibleName),
    }
  })
}

function factsAt(db: Db, moment: Moment) {
  const is = activities.id
  return {
    revision: latest(
      db,
      activityRevisions,
      { of: activityRevisions.activityId, is },
      moment,
      'revision',
    ),
    weight: latest(db, activityWeights, { of: activityWeights.activityId, is }, moment, 'weight'),
    progress: latest(
      db,
      acceptedProgress,
      { of: acceptedProgress.activityId, is },
      moment,
      'progress',
    ),
  }
}

export async function insertActivities(
  db: Db,
  rows: (typeof activities.$inferInsert)[],
  revisions: (typeof activityRevisions.$inferInsert)[],
  weights: (typeof activityWeights.$inferInsert)[],
): Promise<void> {
  for (const batch of batches(rows)) await db.insert(activities).values(batch)
  for (const batch of batches(revisions)) await db.insert(activityRevisions).values(batch)
  for (const batch of batches(weights)) await db.insert(activityWeights).values(batch)
}
