import { OPEN_STATES } from '@iltizam/shared/report-states'
import { and, asc, desc, eq, inArray, or, sql } from 'drizzle-orm'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import {
  activities,
  commitments,
  plans,
  progressReportRevisions,
  progressReports,
} from '../../db/schema/index.ts'
import { factsAt } from '../progress-reports/repository.ts'

/** The activities for which a body answers, itself or as the lead, by number. */
export async function listAnswered(db: Db, organizationId: string, moment: Moment) {
  const { activity, commitment, progress } = factsAt(db, moment)
  const rows = await db
    .select({
      activityId: activities.id,
      commitmentId: activities.commitmentId,
      planSlug: plans.slug,
      commitmentNumber: commitments.number,
      position: activities.position,
      title: activity.title,
      responsibleId: activity.responsibleId,
      leadId: commitment.leadId,
      endsOn: activity.endsOn,
      activityCancelled: activity.cancelled,
      commitmentCancelled: commitment.cancelled,
      progress: progress.progress,
    })
    .from(activities)
    .innerJoin(commitments, eq(commitments.id, activities.commitmentId))
    .innerJoin(plans, eq(plans.id, commitments.planId))
    .innerJoinLateral(activity, sql`true`)
    .innerJoinLateral(commitment, sql`true`)
    .leftJoinLateral(progress, sql`true`)
    .where(or(eq(activity.responsibleId, organizationId), eq(commitment.leadId, organizationId)))
    .orderBy(desc(plans.ordinal), asc(commitments.number), asc(activities.position))
  return rows.map(({ commitmentNumber, position, ...row }) => ({
    ...row,
    number: `${commitmentNumber}.${position}`,
  }))
}

/** What a body has reported on some activities and nobody has settled, as last worded. */
export function listOpenReports(db: Db, organizationId: string, activityIds: string[]) {
  const revision = db
    .select()
    .from(progressReportRevisions)
    .where(eq(progressReportRevisions.reportId, progressReports.id))
    .orderBy(desc(progressReportRevisions.recordedAt), desc(progressReportRevisions.id))
    .limit(1)
    .as('revision')
  return db
    .select({
      id: progressReports.id,
      activityId: progressReports.activityId,
      state: progressReports.state,
      from: revision.fromProgress,
      to: revision.toProgress,
      cause: revision.cause,
    })
    .from(progressReports)
    .innerJoinLateral(revision, sql`true`)
    .where(
      and(
        eq(progressReports.organizationId, organizationId),
        inArray(progressReports.activityId, activityIds),
        inArray(progressReports.state, OPEN_STATES),
      ),
    )
    .orderBy(asc(progressReports.id))
}
