import { Problem } from '@iltizam/shared/problems'
import { progressFigure, progressOfActivity } from '@iltizam/shared/progress'
import { EMPTY_TALLY, tallyByCommitment } from '@iltizam/shared/tally'
import { workState } from '@iltizam/shared/work-state'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { listActivityRowsOf, listTalliedActivities } from '../activities/repository.ts'
import { findOrganizationRow } from '../organizations/repository.ts'
import { listActivityDuties, listCommitmentDuties } from '../organizations/repository-duties.ts'
import { listPlanRowsBySlug } from '../plans/repository.ts'
import type { Responsibilities } from './schema.ts'

/** What a body leads, supports and answers for on that day, plan by plan, the latest plan first. */
export async function getResponsibilities(
  db: Db,
  organizationId: string,
  moment: Moment,
): Promise<Responsibilities> {
  const body = await findOrganizationRow(db, organizationId, moment)
  if (!body) throw new Problem('organization-not-found')
  if (!body.revision) throw new Problem('not-recorded-then')
  const commitments = await listCommitmentDuties(db, organizationId, moment)
  const activities = await listActivityDuties(db, organizationId, moment)
  const slugs = new Set([...commitments, ...activities].map(({ planSlug }) => planSlug))
  const plans = await listPlanRowsBySlug(db, [...slugs], moment)
  const planIds = plans.map(({ id }) => id)
  const tallies = tallyByCommitment(await listTalliedActivities(db, planIds, moment))
  const reported = await listActivityRowsOf(
    db,
    activities.map(({ id }) => id),
    moment,
  )
  const commitmentsOf = (slug: string) =>
    commitments
      .filter(({ planSlug }) => planSlug === slug)
      .map(({ planSlug: _, ...duty }) => {
        const tally = tallies.get(duty.id) ?? EMPTY_TALLY
        return {
          ...duty,
          state: workState(tally.progress, false),
          progress: progressFigure(tally.progress),
          activityCount: tally.itemized,
          notReportedCount: tally.notReported,
        }
      })
  const activitiesOf = (slug: string) =>
    activities
      .filter(({ planSlug }) => planSlug === slug)
      .flatMap(({ planSlug: _, ...duty }) => {
        const row = reported.find(({ id }) => id === duty.id)
        if (!row) return []
        const { reportedProgress } = row
        const state = workState(progressOfActivity(reportedProgress), false)
        return [{ ...duty, state, reportedProgress }]
      })
  return {
    plans: plans.map(({ id: planId, slug, title }) => ({
      ...{ planId, slug, title },
      commitments: commitmentsOf(slug),
      activities: activitiesOf(slug),
    })),
    asOf: moment.asOf,
  }
}
