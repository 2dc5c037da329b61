import { progressFigure, progressOfCommitments } from '@iltizam/shared/progress'
import { latestDay, tallyByCommitment, withProgress } from '@iltizam/shared/tally'
import { Type } from 'typebox'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { decodeCursor, encodeCursor } from '../../paging/cursor.ts'
import { historyPage } from '../../paging/history-page.ts'
import { DEFAULT_PAGE_SIZE, type PageRequest } from '../../paging/page.ts'
import { listTalliedActivities } from '../activities/repository.ts'
import { listCommitmentRows } from '../commitments/repository.ts'
import { listLastApprovals } from '../imports/repository.ts'
import {
  countPlans,
  getPlanRow,
  listFirstDays,
  listPlanRevisionRows,
  listPlanRows,
  listThemeRows,
  type PlanRow,
} from './repository.ts'
import type { Plan } from './schema.ts'

/** A plan as it stood on a day. */
export async function getPlan(db: Db, idOrSlug: string, moment: Moment): Promise<Plan> {
  const row = await getPlanRow(db, idOrSlug, moment)
  const describe = await describer(db, [row], moment)
  return describe(row)
}

/** What a place in the list may be: the database takes no greater one. */
const Ordinal = Type.Integer({ minimum: 1, maximum: 32_767 })

/** The plans known by then, the latest first. */
export async function listPlans(db: Db, request: PageRequest, moment: Moment) {
  const below = request.cursor === undefined ? null : decodeCursor(Ordinal, request.cursor)
  const limit = request.limit ?? DEFAULT_PAGE_SIZE
  const rows = await listPlanRows(db, moment, { below, limit: limit + 1 })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map(await describer(db, page, moment)),
    nextCursor: last && rows.length > limit ? encodeCursor(last.ordinal) : null,
    total: await countPlans(db, moment),
    asOf: moment.asOf,
  }
}

/** Reads at once what some plans are described by. */
async function describer(db: Db, rows: PlanRow[], moment: Moment): Promise<(row: PlanRow) => Plan> {
  const planIds = rows.map(({ id }) => id)
  const themes = await listThemeRows(db, planIds, moment)
  const commitments = await listCommitmentRows(db, planIds, moment)
  const activities = await listTalliedActivities(db, planIds, moment)
  const firstDays = await listFirstDays(db, planIds, moment)
  const approvals = await listLastApprovals(db, planIds, moment)
  const tallies = tallyByCommitment(activities)

  return (row) => {
    const isOwn = ({ planId }: { planId: string }) => planId === row.id
    const own = withProgress(commitments.filter(isOwn), tallies)
    const lastChangedOn = latestDay(own.map(({ id }) => tallies.get(id)?.lastHeldFrom ?? null))
    const approval = approvals.find(isOwn)?.approval
    return {
      ...row,
      themes: themes.filter(isOwn),
      progress: progressFigure(progressOfCommitments(own)),
      commitmentCount: own.length,
      firstHeldOn: firstDays.find(isOwn)?.day ?? null,
      lastChangedOn,
      // Minutes say nothing of what came after their meeting.
      lastApproval: approval && approval.on === lastChangedOn ? approval : null,
      asOf: moment.asOf,
    }
  }
}

/** What was said of a plan, the latest first, a page of it. */
export async function listPlanRevisions(
  db: Db,
  idOrSlug: string,
  request: PageRequest,
  moment: Moment,
) {
  const { id } = await getPlanRow(db, idOrSlug, moment)
  return historyPage(await listPlanRevisionRows(db, id, moment), request, moment)
}
