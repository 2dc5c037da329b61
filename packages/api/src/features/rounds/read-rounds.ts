import { Problem } from '@iltizam/shared/problems'
import { roundState } from '@iltizam/shared/rounds'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { historyPage } from '../../paging/history-page.ts'
import type { PageRequest } from '../../paging/page.ts'
import { type Order, pageInOrder } from '../../paging/page-in-order.ts'
import { organizationReference } from '../organizations/repository.ts'
import { getPlanIdentity } from '../plans/repository.ts'
import {
  findRoundIdentity,
  listReopeningRows,
  listRoundRevisionRows,
  listRoundRows,
  type RoundRow,
} from './repository.ts'
import type { Round } from './schema.ts'

/** The rounds of a plan, the last to open first, a page of them. */
export async function listRounds(
  db: Db,
  planIdOrSlug: string,
  request: PageRequest,
  moment: Moment,
) {
  const { id: planId } = await getPlanIdentity(db, planIdOrSlug)
  const page = pageInOrder(await listRoundRows(db, { planId }, moment), lastToOpen, request)
  return { ...page, items: await described(db, page.items, moment), asOf: moment.asOf }
}

export async function getRound(db: Db, id: string, moment: Moment): Promise<Round> {
  const [round] = await described(db, [await getRoundRow(db, id, moment)], moment)
  if (!round) throw new Problem('round-not-found')
  return round
}

/** A round as it was set on a day; refuses one that does not exist, or not yet. */
export async function getRoundRow(db: Db, id: string, moment: Moment): Promise<RoundRow> {
  const [row] = await listRoundRows(db, { id }, moment)
  if (row) return row
  throw new Problem((await findRoundIdentity(db, id)) ? 'not-recorded-then' : 'round-not-found')
}

/** How the days of a round were set, the latest first, a page of it. */
export async function listRoundRevisions(db: Db, id: string, request: PageRequest, moment: Moment) {
  await getRoundRow(db, id, moment)
  return historyPage(await listRoundRevisionRows(db, id, moment), request, moment)
}

async function described(db: Db, rows: readonly RoundRow[], moment: Moment): Promise<Round[]> {
  const ids = rows.map(({ id }) => id)
  const reopenings = ids.length === 0 ? [] : await listReopeningRows(db, ids, moment)
  return rows.map(({ cancelled, ...row }) => ({
    ...row,
    state: roundState({ ...row, cancelled }, moment.asOf),
    reopenings: reopenings.flatMap(({ roundId, untilDay, organizationId, organizationName }) => {
      const organization = organizationReference(organizationId, organizationName)
      return roundId === row.id && organization ? [{ organization, untilDay }] : []
    }),
    asOf: moment.asOf,
  }))
}

const lastToOpen: Order<{ id: string; opensOn: string }> = {
  name: 'opened',
  descending: true,
  valueOf: ({ id, opensOn }) => `${opensOn} ${id}`,
  numberOf: () => 0,
  compareText: (a, b) => (a < b ? -1 : Number(a > b)),
}
