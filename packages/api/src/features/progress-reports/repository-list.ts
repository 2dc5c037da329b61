import type { Reach } from '@iltizam/shared/access'
import { and, asc, count, desc, eq, inArray, lt, lte, type SQL, sql } from 'drizzle-orm'
import { alias, type PgColumn } from 'drizzle-orm/pg-core'

import { isAnyOf } from '../../db/any-of.ts'
import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { latest } from '../../db/latest.ts'
import {
  accounts,
  activities,
  commitments,
  people,
  plans,
  progressReportRevisions,
  progressReports,
  roundRevisions,
  rounds,
  systems,
} from '../../db/schema/index.ts'
import { isOfPlans } from '../commitments/repository-of-plans.ts'
import { organizationAt } from '../organizations/repository.ts'
import { factsAt, whoseAccount } from './repository.ts'

export type ReportRow = Awaited<ReturnType<typeof listReportRows>>[number]

export interface ReportFilter {
  id?: string | undefined
  state?: ReportRow['state'] | undefined
  plan?: string | undefined
  commitment?: string | undefined
  activity?: string | undefined
  organization?: string | undefined
  /** Only the reports of these bodies. */
  visibleTo?: Reach
}

/** Reports with their latest wording, the latest report first, from a place on. */
export function listReportRows(
  db: Db,
  filter: ReportFilter,
  moment: Moment,
  { below, limit }: { below: string | null; limit: number },
) {
  const { activity, commitment, progress } = factsAt(db, moment)
  // All else is looked up for the reports of the page alone.
  const page = db
    .select()
    .from(progressReports)
    .where(and(isAskedFor(db, filter), below === null ? undefined : lt(progressReports.id, below)))
    .orderBy(desc(progressReports.id))
    .limit(limit)
    .as('page')
  const revision = latestRevision(db, page.id)
  const organization = organizationAt(db, page.organizationId, moment, 'organization')
  const { first, round } = roundOfReport(db, page.id, moment)
  return db
    .select({
      id: page.id,
      version: page.version,
      state: page.state,
      byLead: page.byLead,
      onBehalf: page.onBehalf,
      recordedAt: page.recordedAt,
      changedAt: page.changedAt,
      activityId: activities.id,
      position: activities.position,
      activityTitle: activity.title,
      reportedProgress: progress.progress,
      commitmentId: commitments.id,
      number: commitments.number,
      planSlug: plans.slug,
      commitmentTitle: commitment.title,
      organizationId: page.organizationId,
      organizationName: organization.name,
      from: revision.fromProgress,
      to: revision.toProgress,
      cause: revision.cause,
      reason: revision.reason,
      evidence: revision.evidence,
      recordedBy: whoseAccount,
      previousReason: previousReason(db, page),
      saidOn: first.saidOn,
      roundId: round.roundId,
      dueOn: round.dueOn,
    })
    .from(page)
    .innerJoin(activities, eq(activities.id, page.activityId))
    .innerJoin(commitments, eq(commitments.id, activities.commitmentId))
    .innerJoin(plans, eq(plans.id, commitments.planId))
    .innerJoinLateral(revision, sql`true`)
    .innerJoin(accounts, eq(accounts.id, revision.recordedById))
    .leftJoin(people, eq(people.id, accounts.personId))
    .leftJoin(systems, eq(systems.id, accounts.id))
    .innerJoinLateral(activity, sql`true`)
    .innerJoinLateral(commitment, sql`true`)
    .innerJoinLateral(organization, sql`true`)
    .innerJoinLateral(first, sql`true`)
    .leftJoinLateral(round, sql`true`)
    .leftJoinLateral(progress, sql`true`)
    .orderBy(desc(page.id))
}

export async function countReports(db: Db, filter: ReportFilter): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(progressReports)
    .where(isAskedFor(db, filter))
  return row?.total ?? 0
}

function latestRevision(db: Db, reportId: PgColumn) {
  return db
    .select()
    .from(progressReportRevisions)
    .where(eq(progressReportRevisions.reportId, reportId))
    .orderBy(desc(progressReportRevisions.recordedAt), desc(progressReportRevisions.id))
    .limit(1)
    .as('revision')
}

/** The day on which a report was first made, and the round that it is in: the last that had opened. */
function roundOfReport(db: Db, reportId: PgColumn, moment: Moment) {
  const first = db
    .select({ saidOn: progressReportRevisions.saidOn })
    .from(progressReportRevisions)
    .where(eq(progressReportRevisions.reportId, reportId))
    .orderBy(asc(progressReportRevisions.recordedAt), asc(progressReportRevisions.id))
    .limit(1)
    .as('first')
  const set = latest(
    db,
    roundRevisions,
    { of: roundRevisions.roundId, is: rounds.id },
    moment,
    'set',
  )
  const round = db
    .select({ roundId: set.roundId, dueOn: set.dueOn })
    .from(rounds)
    .innerJoinLateral(set, sql`true`)
    .where(
      and(eq(rounds.planId, plans.id), eq(set.cancelled, false), lte(set.opensOn, first.saidOn)),
    )
    .orderBy(desc(set.opensOn))
    .limit(1)
    .as('round')
  return { first, round }
}

/** What the report before this one on the same activity gave for a reason, in its own language. */
function previousReason(db: Db, report: { id: PgColumn; activityId: PgColumn }) {
  const earlier = alias(progressReports, 'earlier')
  const reason = progressReportRevisions.reason
  return sql<string | null>`(${db
    .select({ text: sql`${reason} -> (${reason} ->> 'source') ->> 'text'` })
    .from(earlier)
    .innerJoin(progressReportRevisions, eq(progressReportRevisions.reportId, earlier.id))
    .where(and(eq(earlier.activityId, report.activityId), lt(earlier.id, report.id)))
    .orderBy(desc(earlier.id), desc(progressReportRevisions.recordedAt))
    .limit(1)})`
}

function isAskedFor(db: Db, filter: ReportFilter): SQL | undefined {
  const { plan, commitment, visibleTo = 'all' } = filter
  const equal = [
    [progressReports.id, filter.id],
    [progressReports.state, filter.state],
    [progressReports.activityId, filter.activity],
    [progressReports.organizationId, filter.organization],
  ] as const
  const isOnActivities = (where: SQL) =>
    isAnyOf(
      progressReports.activityId,
      db.select({ id: activities.id }).from(activities).where(where),
    )
  return and(
    ...equal.map(([column, value]) => (value === undefined ? undefined : eq(column, value))),
    plan === undefined ? undefined : isOnActivities(isOfPlans(db, activities.commitmentId, [plan])),
    commitment === undefined ? undefined : isOnActivities(eq(activities.commitmentId, commitment)),
    visibleTo === 'all' ? undefined : inArray(progressReports.organizationId, visibleTo),
  )
}
