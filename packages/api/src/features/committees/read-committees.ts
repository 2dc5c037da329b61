import { balanceOf, SIDE_OF_KIND } from '@iltizam/shared/committee-balance'
import { type Caller, readsNames } from '@iltizam/shared/permissions'
import { Problem } from '@iltizam/shared/problems'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { historyPage } from '../../paging/history-page.ts'
import type { PageRequest } from '../../paging/page.ts'
import { lastFirst, type Order, pageInOrder } from '../../paging/page-in-order.ts'
import { findCommitteeRow, listCommitteeRevisionRows, listCommitteeRows } from './repository.ts'
import { findHeldSeat, listSeatPeriodRows, listSeatRows } from './repository-seats.ts'
import type { Committee, CommitteeSeat } from './schema.ts'

/** Who asks, and for which moment. */
export interface Asking {
  caller: Caller
  moment: Moment
}

type SeatRead = Awaited<ReturnType<typeof listSeatRows>>[number]

/** The committees of that day, in the order in which they were made, a page of them. */
export async function listCommittees(db: Db, request: PageRequest, { caller, moment }: Asking) {
  const page = pageInOrder(await listCommitteeRows(db, moment), asMade, request)
  const committeeIds = page.items.map(({ id }) => id)
  const seats = await listSeatRows(db, { committeeIds, isInForce: true }, moment)
  const items = page.items.map((row) =>
    madeUp(
      row,
      seats.filter(({ committeeId }) => committeeId === row.id),
      { caller, moment },
    ),
  )
  return { ...page, items, asOf: moment.asOf }
}

/** A committee with the seats that are held on that day. */
export async function getCommittee(db: Db, id: string, asking: Asking): Promise<Committee> {
  const row = await getCommitteeRow(db, id, asking.moment)
  const seats = await listSeatRows(db, { committeeIds: [id], isInForce: true }, asking.moment)
  return madeUp(row, seats, asking)
}

async function getCommitteeRow(db: Db, id: string, moment: Moment) {
  const row = await findCommitteeRow(db, id, moment)
  if (!row) throw new Problem('committee-not-found')
  const { name } = row
  if (!name) throw new Problem('not-recorded-then')
  return { ...row, name }
}

/** Every seat that was ever given in a committee, the last one to begin first, a page of them. */
export async function listCommitteeSeats(
  db: Db,
  committeeId: string,
  request: PageRequest,
  { caller, moment }: Asking,
) {
  await getCommitteeRow(db, committeeId, moment)
  const rows = await listSeatRows(db, { committeeIds: [committeeId] }, moment)
  const page = pageInOrder(rows, lastToBegin, request)
  return {
    ...page,
    items: page.items.map((row) => describeSeat(row, caller)),
    asOf: moment.asOf,
  }
}

export async function getSeat(db: Db, id: string, asking: Asking): Promise<CommitteeSeat> {
  const [row] = await listSeatRows(db, { ids: [id] }, asking.moment)
  if (!row) throw new Problem('committee-seat-not-found')
  return describeSeat(row, asking.caller)
}

/** From when to when a seat was said to be held, the last word first, a page of them. */
export async function listSeatPeriods(
  db: Db,
  seatId: string,
  request: PageRequest,
  { asOf }: Moment,
) {
  if (!(await findHeldSeat(db, seatId))) throw new Problem('committee-seat-not-found')
  const page = pageInOrder(await listSeatPeriodRows(db, seatId), lastFirst, request)
  const items = page.items.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }))
  return { ...page, items, asOf }
}

/** How a committee was called, the latest first, a page of it. */
export async function listCommitteeRevisions(
  db: Db,
  id: string,
  request: PageRequest,
  moment: Moment,
) {
  await getCommitteeRow(db, id, moment)
  return historyPage(await listCommitteeRevisionRows(db, id, moment), request, moment)
}

function madeUp(
  { id, name, version }: Pick<Committee, 'id' | 'name' | 'version'>,
  seats: readonly SeatRead[],
  { caller, moment }: Asking,
): Committee {
  const described = seats.map((seat) => describeSeat(seat, caller))
  return { id, name, balance: balanceOf(seats), seats: described, asOf: moment.asOf, version }
}

const describeSeat = ({ person, ...row }: SeatRead, caller: Caller): CommitteeSeat => ({
  ...row,
  side: SIDE_OF_KIND[row.organizationKind],
  isNamed: person !== null,
  person: readsNames(caller) ? person : null,
})

const compareText = (a: string, b: string) => (a < b ? -1 : Number(a > b))

const asMade: Order<{ id: string }> = {
  name: 'made',
  descending: false,
  valueOf: ({ id }) => id,
  numberOf: () => 0,
  compareText,
}

const lastToBegin: Order<{ id: string; startsOn: string }> = {
  name: 'begun',
  descending: true,
  valueOf: ({ id, startsOn }) => `${startsOn} ${id}`,
  numberOf: () => 0,
  compareText,
}
