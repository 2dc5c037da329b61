import { progressOfActivity } from '@iltizam/shared/progress'
import { weightAsNumber } from '@iltizam/shared/weights'
import { workState } from '@iltizam/shared/work-state'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { historyPage } from '../../paging/history-page.ts'
import type { PageRequest } from '../../paging/page.ts'
import { type Order, pageInOrder } from '../../paging/page-in-order.ts'
import { getCommitmentRow } from '../commitments/repository.ts'
import { listOrganizationReferences } from '../organizations/repository.ts'
import { type ActivityRow, getActivityRow, listActivityRows } from './repository.ts'
import { listActivityRevisionRows } from './repository-changes.ts'
import type { Activity } from './schema.ts'

/** A commitment's activities, by number, a page of them. */
export async function listActivities(
  db: Db,
  commitmentId: string,
  request: PageRequest,
  moment: Moment,
) {
  await getCommitmentRow(db, commitmentId, moment)
  const rows = await listActivityRows(db, commitmentId, moment)
  const page = pageInOrder(rows, byNumber, request)
  return {
    ...page,
    items: page.items.map((row) => describeActivity(row, moment)),
    asOf: moment.asOf,
  }
}

export async function getActivity(db: Db, id: string, moment: Moment): Promise<Activity> {
  return describeActivity(await getActivityRow(db, id, moment), moment)
}

const byNumber: Order<ActivityRow> = {
  name: 'number',
  descending: false,
  valueOf: () => null,
  numberOf: ({ position }) => position,
  compareText: () => 0,
}

/** What an activity says of itself on a day. */
export function describeActivity(row: ActivityRow, { asOf }: Moment): Activity {
  const { cancelled, heldFrom, recordedAt: _, weightReason: __, position: ___, ...stored } = row
  return {
    ...stored,
    state: workState(progressOfActivity(row.reportedProgress), cancelled),
    weight: weightAsNumber(row.weight),
    // Nobody reported a stand-in, and no meeting saw it.
    reportedOn: row.standsForCompleted ? null : heldFrom,
    approval: row.standsForCompleted ? null : row.approval,
    asOf,
  }
}

/** What was said of an activity, the latest first, a page of it. Bodies go by their name of that day. */
export async function listActivityRevisions(
  db: Db,
  id: string,
  request: PageRequest,
  moment: Moment,
) {
  await getActivityRow(db, id, moment)
  const page = historyPage(await listActivityRevisionRows(db, id, moment), request, moment)
  const bodyIds = page.items.flatMap(({ responsibleId }) => responsibleId ?? [])
  const bodies = await listOrganizationReferences(db, bodyIds, moment)
  const items = page.items.map((revision) => ({
    ...revision,
    responsible: bodies.find((body) => body.id === revision.responsibleId) ?? null,
  }))
  return { ...page, items }
}
