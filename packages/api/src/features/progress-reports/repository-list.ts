import { and, count, desc, eq, inArray, lt, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import {
  accounts,
  activities,
  commitments,
  plans,
  progressReportRevisions,
  progressReports,
} from '../../db/schema/index.ts'
import { organizationAt } from '../organizations/repository.ts'
import { accountColumns, factsAt } from './repository.ts'

export type ReportRow = Awaited<ReturnType<typeof listReportRows>>[number]

export interface ReportFilter {
  id?: string | undefined
  state?: ReportRow['state'] | undefined
  plan?: string | undefined
  commitment?: string | undefined
  activity?: string | undefined
  organization?: string | undefined
  /** Only the reports of these bodies; undefined: of all. */
  visibleTo?: string[] | undefined
}

/** Reports with their latest wording, the latest report first, from a place on. */
export function listReportRows(
  db: Db,
  filter: ReportFilter,
  moment: Moment,
  { below, limit }: { below: string | null; limit: number },
) {
  const { activity, commitment, progress } = factsAt(db, moment)
  const revision = latestRevision(db)
  const organization = organizationAt(db, progressReports.organizationId, moment, 'organization')
  return db
    .select({
      id: progressReports.id,
      version: progressReports.version,
      state: progressReports.state,
      byLead: progressReports.byLead,
      onBehalf: progressReports.onBehalf,
      recordedAt: progressReports.recordedAt,
      changedAt: progressReports.changedAt,
      activityId: activities.id,
      position: activities.position,
      activityTitle: activity.title,
      reportedProgress: progress.progress,
      commitmentId: commitments.id,
      number: commitments.number,
      planSlug: plans.slug,
      commitmentTitle: commitment.title,
      organizationId: progressReports.organizationId,
      organizationName: organization.name,
      from: revision.fromProgress,
      to: revision.toProgress,
      cause: revision.cause,
      reason: revision.reason,
      evidence: revision.evidence,
      recordedBy: accountColumns(accounts),
      previousReason: previousReason(db),
    })
    .from(progressReports)
    .innerJoin(activities, eq(activities.id, progressReports.activityId))
    .innerJoin(commitments, eq(commitments.id, activities.commitmentId))
    .innerJoin(plans, eq(plans.id, commitments.planId))
    .innerJoinLateral(revision, sql`true`)
    .innerJoin(accounts, eq(accounts.id, revision.recordedById))
    .innerJoinLateral(activity, sql`true`)
    .innerJoinLateral(commitment, sql`true`)
    .innerJoinLateral(organization, sql`true`)
    .leftJoinLateral(progress, sql`true`)
    .where(and(isAskedFor(filter), below === null ? undefined : lt(progressReports.id, below)))
    .orderBy(desc(progressReports.id))
    .limit(limit)
}

export async function countReports(db: Db, filter: ReportFilter): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(progressReports)
    .innerJoin(activities, eq(activities.id, progressReports.activityId))
    .innerJoin(commitments, eq(commitments.id, activities.commitmentId))
    .where(isAskedFor(filter))
  return row?.total ?? 0
}

function latestRevision(db: Db) {
  return db
    .select()
    .from(progressReportRevisions)
    .where(eq(progressReportRevisions.reportId, progressReports.id))
    .orderBy(desc(progressReportRevisions.recordedAt), desc(progressReportRevisions.id))
    .limit(1)
    .as('revision')
}

/** What the report before this one on the same activity gave for a reason, in its own language. */
function previousReason(db: Db) {
  const earlier = alias(progressReports, 'earlier')
  const reason = progressReportRevisions.reason
  return sql<string | null>`(${db
    .select({ text: sql`${reason} -> (${reason} ->> 'source') ->> 'text'` })
    .from(earlier)
    .innerJoin(progressReportRevisions, eq(progressReportRevisions.reportId, earlier.id))
    .where(
      and(eq(earlier.activityId, progressReports.activityId), lt(earlier.id, progressReports.id)),
    )
    .orderBy(desc(earlier.id), desc(progressReportRevisions.recordedAt))
    .limit(1)})`
}

function isAskedFor(filter: ReportFilter): SQL | undefined {
  const { visibleTo } = filter
  const equal = [
    [progressReports.id, filter.id],
    [progressReports.state, filter.state],
    [commitments.planId, filter.plan],
    [commitments.id, filter.commitment],
    [activities.id, filter.activity],
    [progressReports.organizationId, filter.organization],
  ] as const
  return and(
    ...equal.map(([column, value]) => (value === undefined ? undefined : eq(column, value))),
    visibleTo === undefined ? undefined : inArray(progressReports.organizationId, visibleTo),
  )
}
