import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { latest } from '../../db/latest.ts'
import { isInForce, latestPeriod } from '../../db/periods.ts'
import {
  activities,
  activityRevisions,
  commitmentRevisions,
  commitments,
  mandatePeriods,
  mandates,
  people,
  plans,
} from '../../db/schema/index.ts'
import { organizationAt } from '../organizations/repository.ts'
import { personReference } from '../people/repository.ts'

export interface MandateFilter {
  ids?: string[]
  organizationIds?: string[] | undefined
  personId?: string | undefined
  /** Only those that the day is in. */
  isInForce?: boolean
}

/** Mandates as known by then, with what they are for by its names of that day, the last one first. */
export async function listMandateRows(db: Db, filter: MandateFilter, moment: Moment) {
  const { knownAt, asOf } = moment
  const period = latestPeriod(db, mandatePeriods, mandatePeriods.mandateId, mandates.id, knownAt)
  const organization = organizationAt(db, mandates.organizationId, moment, 'organization')
  const { commitment, activity } = titlesAt(db, moment)
  const rows = await db
    .select({
      id: mandates.id,
      version: mandates.version,
      kind: mandates.kind,
      person: personReference,
      organization: { id: mandates.organizationId, name: organization.name },
      commitmentId: mandates.commitmentId,
      activityId: mandates.activityId,
      placeId: commitments.id,
      planSlug: plans.slug,
      number: commitments.number,
      position: activities.position,
      commitmentTitle: commitment.title,
      activityTitle: activity.title,
      startsOn: sql<string>`${period.startsOn}`,
      endsOn: sql<string | null>`${period.endsOn}`,
      recordedAt: sql<Date>`${period.recordedAt}`.mapWith(mandatePeriods.recordedAt),
    })
    .from(mandates)
    .innerJoinLateral(period, sql`true`)
    .innerJoin(people, eq(people.id, mandates.personId))
    .innerJoinLateral(organization, sql`true`)
    .leftJoin(activities, eq(activities.id, mandates.activityId))
    .leftJoin(
      commitments,
      eq(commitments.id, sql`coalesce(${mandates.commitmentId}, ${activities.commitmentId})`),
    )
    .leftJoin(plans, eq(plans.id, commitments.planId))
    .leftJoinLateral(commitment, sql`true`)
    .leftJoinLateral(activity, sql`true`)
    .where(and(isAskedFor(filter), filter.isInForce ? isInForce(period, asOf) : undefined))
    .orderBy(desc(mandates.id))
  return rows.map(({ placeId, planSlug, number, position, ...row }) => {
    const { commitmentId, activityId, commitmentTitle, activityTitle, ...mandate } = row
    const place = placeId && planSlug && number ? { planSlug, number, commitmentId: placeId } : null
    return {
      ...mandate,
      commitment:
        place && commitmentId && commitmentTitle
          ? {
              id: commitmentId,
              planSlug: place.planSlug,
              number: place.number,
              title: commitmentTitle,
            }
          : null,
      activity:
        place && activityId && activityTitle
          ? {
              id: activityId,
              planSlug: place.planSlug,
              commitmentId: place.commitmentId,
              number: `${place.number}.${position}`,
              title: activityTitle,
            }
          : null,
    }
  })
}

function isAskedFor({ ids, organizationIds, personId }: MandateFilter): SQL | undefined {
  return and(
    ids && inArray(mandates.id, ids),
    organizationIds && inArray(mandates.organizationId, organizationIds),
    personId === undefined ? undefined : eq(mandates.personId, personId),
  )
}

function titlesAt(db: Db, moment: Moment) {
  const commitmentOf = commitmentRevisions.commitmentId
  const activityOf = activityRevisions.activityId
  return {
    commitment: latest(
      db,
      commitmentRevisions,
      { of: commitmentOf, is: mandates.commitmentId },
      moment,
      'commitment',
    ),
    activity: latest(
      db,
      activityRevisions,
      { of: activityOf, is: mandates.activityId },
      moment,
      'activity',
    ),
  }
}
