import { progressFigure } from '@iltizam/shared/progress'
import { besideComputed } from '@iltizam/shared/published-figures'
import { EMPTY_TALLY, type Tally, tallyByCommitment } from '@iltizam/shared/tally'
import { weightAsNumber } from '@iltizam/shared/weights'
import { workState } from '@iltizam/shared/work-state'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { historyPage } from '../../paging/history-page.ts'
import type { PageRequest } from '../../paging/page.ts'
import { pageInOrder } from '../../paging/page-in-order.ts'
import {
  listActivityRows,
  listResponsibilities,
  listTalliedActivities,
} from '../activities/repository.ts'
import { listOrganizationReferences } from '../organizations/repository.ts'
import { getPlanRow } from '../plans/repository.ts'
import {
  findPublishedFigure,
  listPublishedFigures,
  type PublishedFigureRow,
} from '../progress/repository.ts'
import { listRemarkKinds, listRemarkRows } from '../remarks/repository.ts'
import { commitmentOrder } from './commitment-order.ts'
import {
  type CommitmentRow,
  getCommitmentRow,
  listCommitmentRevisionRows,
  listCommitmentRows,
  listSupporters,
} from './repository.ts'
import type { Commitment, CommitmentListQuery, CommitmentSummary } from './schema.ts'

/** A plan's commitments, filtered, in the order asked for, a page of them. */
export async function listCommitments(
  db: Db,
  planIdOrSlug: string,
  query: CommitmentListQuery,
  moment: Moment,
) {
  const plan = await getPlanRow(db, planIdOrSlug, moment)
  const rows = await listCommitmentRows(db, [plan.id], moment)
  const activities = await listTalliedActivities(db, [plan.id], moment)
  const figures = await listPublishedFigures(db, [plan.id], moment)
  const remarks = await listRemarkKinds(db, plan.id, moment)
  const responsibilities =
    query.organization === undefined
      ? []
      : await listResponsibilities(db, plan.id, query.organization, moment)
  const tallies = tallyByCommitment(activities)
  const answeredFor = new Set(responsibilities.map(({ commitmentId }) => commitmentId))

  const items = rows
    .filter((row) => isAskedFor(row, query, answeredFor))
    .map((row) => ({
      ...summary(row, tallies.get(row.id) ?? EMPTY_TALLY, figures.find(isOf(row))),
      remarkKinds: remarks.filter(isOf(row)).map(({ kind }) => kind),
    }))
    .filter(({ state }) => query.state === undefined || state === query.state)
  const order = commitmentOrder(query.sort ?? 'number', query.language ?? 'ar')
  return { ...pageInOrder<CommitmentSummary>(items, order, query), asOf: moment.asOf }
}

/** A commitment as it stood, with what the last meeting remarked on it. */
export async function getCommitment(db: Db, id: string, moment: Moment): Promise<Commitment> {
  const row = await getCommitmentRow(db, id, moment)
  const activities = await listActivityRows(db, id, moment)
  const figure = await findPublishedFigure(db, id, moment)
  const remarks = await listRemarkRows(db, id, moment)
  const tally = tallyByCommitment(activities).get(id) ?? EMPTY_TALLY
  const supporters = await listSupporters(db, [row.revisionId], moment)
  return { ...summary(row, tally, figure), supporters, remarks, asOf: moment.asOf }
}

const isOf =
  ({ id }: { id: string }) =>
  ({ commitmentId }: { commitmentId: string }) =>
    commitmentId === id

function isAskedFor(
  { id, number, themeId, lead }: CommitmentRow,
  query: CommitmentListQuery,
  answeredFor: ReadonlySet<string>,
): boolean {
  const { organization, theme } = query
  return (
    (query.number === undefined || number === query.number) &&
    (theme === undefined || themeId === theme) &&
    (organization === undefined || lead?.id === organization || answeredFor.has(id))
  )
}

function summary(row: CommitmentRow, tally: Tally, figure: PublishedFigureRow | undefined) {
  const { cancelled, revisionId: _, ...stored } = row
  return {
    ...stored,
    state: workState(tally.progress, cancelled),
    weight: weightAsNumber(row.weight),
    progress: progressFigure(tally.progress),
    published: besideComputed(figure, tally.progress),
    activityCount: tally.itemized,
    notReportedCount: tally.notReported,
    lastReportedOn: tally.lastReportedOn,
  }
}

/** What was said of a commitment, the latest first, a page of it. Bodies go by their name of that day. */
export async function listCommitmentRevisions(
  db: Db,
  id: string,
  request: PageRequest,
  moment: Moment,
) {
  await getCommitmentRow(db, id, moment)
  const page = historyPage(await listCommitmentRevisionRows(db, id, moment), request, moment)
  const leadIds = page.items.flatMap(({ leadId }) => leadId ?? [])
  const leads = await listOrganizationReferences(db, leadIds, moment)
  const revisionIds = page.items.map((revision) => revision.id)
  const supporters = await listSupporters(db, revisionIds, moment)
  const items = page.items.map((revision) => ({
    ...revision,
    lead: leads.find((body) => body.id === revision.leadId) ?? null,
    supporters: supporters.filter(({ revisionId }) => revisionId === revision.id),
  }))
  return { ...page, items }
}
