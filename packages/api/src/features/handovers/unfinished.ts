import { answersFor, type Mandate } from '@iltizam/shared/mandates'
import { OPEN_STATES } from '@iltizam/shared/report-states'
import { isLate } from '@iltizam/shared/work-state'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { readFor } from '../../db/reads-for.ts'
import { listAnswered, listOpenReports } from './repository-unfinished.ts'
import type { HandoverContent } from './schema.ts'

/**
 * What is unfinished of all that a mandate reaches. Who hands over may be an administrator, who does
 * not read what bodies are about to say: the transaction reads for the body from here on.
 */
export async function unfinishedOf(
  tx: Db,
  mandate: Mandate,
  moment: Moment,
): Promise<HandoverContent> {
  const { organizationId } = mandate
  await readFor(tx, [organizationId])
  const answered = await listAnswered(tx, organizationId, moment)
  const reached = answered.filter((activity) => answersFor(mandate, activity))
  const ids = reached.map(({ activityId }) => activityId)
  const reports = (await listOpenReports(tx, organizationId, ids)).flatMap(
    ({ activityId, state: stateNow, ...report }) => {
      const state = OPEN_STATES.find((open) => open === stateNow)
      const found = reached.find((one) => one.activityId === activityId)
      return state && found ? [{ ...report, state, activity: referenceOf(found) }] : []
    },
  )
  return {
    open: reports.filter(({ state }) => state !== 'returned'),
    returned: reports.filter(({ state }) => state === 'returned'),
    late: reached.flatMap((activity) => {
      const { endsOn, progress, activityCancelled, commitmentCancelled } = activity
      const cancelled = activityCancelled || commitmentCancelled
      return endsOn !== null && isLate({ endsOn, progress, cancelled }, moment.asOf)
        ? [{ activity: referenceOf(activity), endsOn, reportedProgress: progress }]
        : []
    }),
  }
}

type Reached = Awaited<ReturnType<typeof listAnswered>>[number]

const referenceOf = ({ activityId, commitmentId, planSlug, number, title }: Reached) => ({
  ...{ id: activityId, commitmentId, planSlug, number, title },
})
