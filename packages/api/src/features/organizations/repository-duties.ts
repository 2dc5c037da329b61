import { and, asc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { latest } from '../../db/latest.ts'
import { latestPeriod } from '../../db/periods.ts'
import {
  activities,
  activityRevisions,
  commitmentRevisions,
  commitmentSupporters,
  commitments,
  committeeRevisions,
  committeeSeatPeriods,
  committeeSeats,
  committees,
  mandatePeriods,
  mandates,
  people,
  plans,
} from '../../db/schema/index.ts'
import { personReference } from '../people/repository.ts'

const always = sql`true`

/** The commitments that a body leads or supports, but for the cancelled. */
export async function listCommitmentDuties(db: Db, organizationId: string, moment: Moment) {
  const subject = { of: commitmentRevisions.commitmentId, is: commitments.id }
  const revision = latest(db, commitmentRevisions, subject, moment, 'revision')
  const supported = db
    .select({ id: commitmentSupporters.revisionId })
    .from(commitmentSupporters)
    .where(eq(commitmentSupporters.organizationId, organizationId))
  const isLead = eq(revision.leadId, organizationId)
  return db
    .select({
      id: commitments.id,
      number: commitments.number,
      planSlug: plans.slug,
      title: revision.title,
      isLead: sql<boolean>`coalesce(${isLead}, false)`,
    })
    .from(commitments)
    .innerJoin(plans, eq(plans.id, commitments.planId))
    .innerJoinLateral(revision, always)
    .where(and(eq(revision.cancelled, false), or(isLead, inArray(revision.id, supported))))
    .orderBy(asc(plans.ordinal), asc(commitments.number))
}

/** The activities that a body other than the lead answers for, but for the cancelled. */
export function listActivityDuties(db: Db, organizationId: string, moment: Moment) {
  const subject = { of: activityRevisions.activityId, is: activities.id }
  const revision = latest(db, activityRevisions, subject, moment, 'revision')
  return db
    .select({
      id: activities.id,
      number: sql<string>`${commitments.number} || '.' || ${activities.position}`,
      commitmentNumber: commitments.number,
      planSlug: plans.slug,
      title: revision.title,
    })
    .from(activities)
    .innerJoin(commitments, eq(commitments.id, activities.commitmentId))
    .innerJoin(plans, eq(plans.id, commitments.planId))
    .innerJoinLateral(revision, always)
    .where(and(eq(revision.responsibleId, organizationId), eq(revision.cancelled, false)))
    .orderBy(asc(plans.ordinal), asc(commitments.number), asc(activities.position))
}

/** What has not ended by that day; it may not have begun. */
const isNotOver = ({ endsOn }: { endsOn: PgColumn }, { asOf }: Moment) =>
  or(isNull(endsOn), gt(endsOn, asOf))

/** Who answers for a body, or will. */
export function listMandateDuties(db: Db, organizationId: string, moment: Moment) {
  const { knownAt } = moment
  const period = latestPeriod(db, mandatePeriods, mandatePeriods.mandateId, mandates.id, knownAt)
  return db
    .select({
      id: mandates.id,
      kind: mandates.kind,
      person: personReference,
      startsOn: period.startsOn,
      endsOn: period.endsOn,
    })
    .from(mandates)
    .innerJoin(people, eq(people.id, mandates.personId))
    .innerJoinLateral(period, always)
    .where(and(eq(mandates.organizationId, organizationId), isNotOver(period, moment)))
    .orderBy(asc(period.startsOn), asc(mandates.id))
}

/** The seats that a body has in committees, or will have. */
export function listSeatDuties(db: Db, organizationId: string, moment: Moment) {
  const { seatId } = committeeSeatPeriods
  const period = latestPeriod(db, committeeSeatPeriods, seatId, committeeSeats.id, moment.knownAt)
  const subject = { of: committeeRevisions.committeeId, is: committees.id }
  const committee = latest(db, committeeRevisions, subject, moment, 'committee')
  return db
    .select({
      id: committeeSeats.id,
      kind: committeeSeats.kind,
      committeeId: committees.id,
      committee: committee.name,
      startsOn: period.startsOn,
      endsOn: period.endsOn,
    })
    .from(committeeSeats)
    .innerJoin(committees, eq(committees.id, committeeSeats.committeeId))
    .innerJoinLateral(committee, always)
    .innerJoinLateral(period, always)
    .where(and(eq(committeeSeats.organizationId, organizationId), isNotOver(period, moment)))
    .orderBy(asc(committees.id), asc(period.startsOn), asc(committeeSeats.id))
}
