import { addDays, type Day } from '@iltizam/shared/days'
import { OPEN_STATES } from '@iltizam/shared/report-states'
import { and, desc, eq, gte, inArray, lt, lte, min, ne, notExists, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { latest } from '../../db/latest.ts'
import {
  acceptedProgress,
  activities,
  commitments,
  progressReportDecisions,
  progressReportRevisions,
  progressReports,
} from '../../db/schema/index.ts'
import { factsAt } from '../progress-reports/repository.ts'

export interface RoundWindow {
  planId: string
  opensOn: Day
  /** The last day whose word is of the round: the one that is asked for, before the next one opens. */
  until: Day
}

const always = sql`true`

/**
 * What is expected in a round on a day: each activity that is carried out and was not complete when it
 * opened, with the first word on it in the round, and whether one from before waits for its decision.
 */
export function listExpectedRows(db: Db, { planId, opensOn, until }: RoundWindow, moment: Moment) {
  const { activity, commitment } = factsAt(db, { ...moment, asOf: until })
  const before = { ...moment, asOf: addDays(opensOn, -1) }
  const of = acceptedProgress.activityId
  const accepted = latest(db, acceptedProgress, { of, is: activities.id }, before, 'accepted')
  const said = saidInRound(db, { opensOn, until })
  const last = lastWord(db, until)
  return db
    .select({
      activityId: activities.id,
      commitmentId: commitments.id,
      number: sql<string>`${commitments.number} || '.' || ${activities.position}`,
      organizationId: sql<string | null>`coalesce(${activity.responsibleId}, ${commitment.leadId})`,
      saidOn: said.saidOn,
      isWaiting: sql<boolean>`exists ${waiting(db, opensOn)}`,
      lastSaidOn: last.saidOn,
    })
    .from(activities)
    .innerJoin(commitments, eq(commitments.id, activities.commitmentId))
    .innerJoinLateral(activity, always)
    .innerJoinLateral(commitment, always)
    .leftJoinLateral(accepted, always)
    .leftJoinLateral(said, always)
    .leftJoinLateral(last, always)
    .where(
      and(
        eq(commitments.planId, planId),
        eq(activities.standsForCompleted, false),
        eq(activity.cancelled, false),
        eq(commitment.cancelled, false),
        sql`${accepted.progress} is distinct from 100`,
      ),
    )
    .orderBy(commitments.number, activities.position)
}

/** The day of the last word on some activities; none of those on which nothing was said. */
export function listLastWords(db: Db, activityIds: string[], until: Day) {
  const last = lastWord(db, until)
  return db
    .select({ activityId: activities.id, saidOn: last.saidOn })
    .from(activities)
    .leftJoinLateral(last, always)
    .where(inArray(activities.id, activityIds))
}

const isKept = ne(progressReports.state, 'withdrawn')
const ofActivity = eq(progressReports.activityId, activities.id)

/** The day of the first wording in the round, of a report that was not taken back. */
function saidInRound(db: Db, { opensOn, until }: { opensOn: Day; until: Day }) {
  const { reportId, saidOn } = progressReportRevisions
  return db
    .select({ saidOn: min(saidOn).as('first_said_on') })
    .from(progressReports)
    .innerJoin(progressReportRevisions, eq(reportId, progressReports.id))
    .where(and(ofActivity, isKept, movedSince(opensOn), gte(saidOn, opensOn), lte(saidOn, until)))
    .as('said')
}

/** The day of the last wording by a day, of a report that was not taken back. */
function lastWord(db: Db, until: Day) {
  const { reportId, recordedAt, saidOn } = progressReportRevisions
  return (
    db
      .select({ saidOn })
      .from(progressReports)
      .innerJoin(progressReportRevisions, eq(reportId, progressReports.id))
      .where(and(ofActivity, isKept, lte(saidOn, until)))
      // An activity's next report waits for the one before it: the latest has the latest wording.
      .orderBy(desc(progressReports.id), desc(recordedAt))
      .limit(1)
      .as('last')
  )
}

/** A report whose last wording from before the round was not decided yet, or put to a meeting. */
function waiting(db: Db, opensOn: Day) {
  const { id, reportId, revisionId, decidedOn, kind } = progressReportDecisions
  const later = alias(progressReportRevisions, 'later')
  return db
    .select({ id: progressReports.id })
    .from(progressReports)
    .innerJoin(progressReportRevisions, eq(progressReportRevisions.reportId, progressReports.id))
    .where(
      and(
        ofActivity,
        isKept,
        movedSince(opensOn),
        lt(progressReportRevisions.saidOn, opensOn),
        notExists(
          db
            .select({ id: later.id })
            .from(later)
            .where(
              and(
                eq(later.reportId, progressReports.id),
                lt(later.saidOn, opensOn),
                sql`(${later.recordedAt}, ${later.id}) > (${progressReportRevisions.recordedAt}, ${progressReportRevisions.id})`,
              ),
            ),
        ),
        notExists(
          db
            .select({ id })
            .from(progressReportDecisions)
            .where(
              and(
                eq(reportId, progressReports.id),
                eq(revisionId, progressReportRevisions.id),
                lt(decidedOn, opensOn),
                ne(kind, 'refer'),
              ),
            ),
        ),
      ),
    )
}

/**
 * Leaves the few reports of an activity that anything has happened to since a day, or that are open: the
 * others are not looked into. Instants are of no zone, so that it lets those of the day before through.
 */
const movedSince = (day: Day) =>
  or(
    inArray(progressReports.state, [...OPEN_STATES]),
    gte(
      sql`coalesce(${progressReports.changedAt}, ${progressReports.recordedAt})`,
      sql`${addDays(day, -1)}::date`,
    ),
  )
