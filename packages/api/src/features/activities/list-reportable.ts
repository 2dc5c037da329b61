import type { Caller } from '@iltizam/shared/permissions'
import { reporterOn, whyNotReportable } from '@iltizam/shared/reporting'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import type { PageRequest } from '../../paging/page.ts'
import { type Order, pageInOrder } from '../../paging/page-in-order.ts'
import { listLedCommitments } from '../commitments/repository-of-plans.ts'
import { getPlanRow } from '../plans/repository.ts'
import { listLastWords } from '../rounds/repository-standing.ts'
import { describeActivity } from './read-activities.ts'
import { listActivityRowsOf, listReportSubjects } from './repository.ts'
import type { ReportableActivity } from './schema.ts'

/** The activities of a plan on which somebody may report, by number, a page of them. */
export async function listReportableActivities(
  db: Db,
  planIdOrSlug: string,
  request: PageRequest,
  { caller, moment }: { caller: Caller; moment: Moment },
) {
  const plan = await getPlanRow(db, planIdOrSlug, moment)
  const commitments = await listLedCommitments(db, plan.id, moment)
  const subjects = await listReportSubjects(db, plan.id, moment)
  const open = subjects.flatMap((subject) => {
    const commitment = commitments.find(({ id }) => id === subject.commitmentId)
    if (!commitment) return []
    const { number, title: commitmentTitle, leadId, cancelled: commitmentCancelled } = commitment
    const reporter = reporterOn(caller, { ...subject, leadId })
    const facts = { ...subject, commitmentCancelled, planStatus: plan.status }
    const { activityId, position } = subject
    return reporter && whyNotReportable(facts) === null
      ? [{ activityId, number, position, commitmentTitle, byLead: reporter.byLead }]
      : []
  })
  const page = pageInOrder(open, byNumber, request)
  const ids = page.items.map(({ activityId }) => activityId)
  const rows = await listActivityRowsOf(db, ids, moment)
  const words = ids.length === 0 ? [] : await listLastWords(db, ids, moment.asOf)
  const said = new Map(words.map(({ activityId, saidOn }) => [activityId, saidOn]))
  const activities = new Map(rows.map((row) => [row.id, describeActivity(row, moment)]))
  const items = page.items.flatMap(({ activityId, byLead, commitmentTitle }) => {
    const activity = activities.get(activityId)
    if (!activity) return []
    const lastSaidOn = said.get(activityId) ?? null
    const item: ReportableActivity = { ...activity, byLead, commitmentTitle, lastSaidOn }
    return [item]
  })
  return { ...page, items, asOf: moment.asOf }
}

/** No commitment has so many activities. */
const most = 100_000

const byNumber: Order<{ number: number; position: number }> = {
  name: 'number',
  descending: false,
  valueOf: () => null,
  numberOf: ({ number, position }) => number * most + position,
  compareText: () => 0,
}
