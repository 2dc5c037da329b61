import type { HeldSeat } from '@iltizam/shared/seats'
import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { countChange, lockVersion } from '../../db/identities.ts'
import { isInForce, latestPeriod, listRecordedPeriods } from '../../db/periods.ts'
import { committeeSeatPeriods, committeeSeats, people } from '../../db/schema/index.ts'
import { organizationAt, sortNameOf } from '../organizations/repository.ts'
import { personReference } from '../people/repository.ts'

type SeatRow = typeof committeeSeats.$inferInsert
type SeatPeriodRow = typeof committeeSeatPeriods.$inferInsert

export interface SeatFilter {
  ids?: string[]
  committeeIds?: string[]
  personId?: string
  /** Only those that the day is in. */
  isInForce?: boolean
}

/** Seats as known by then, with their bodies by the names of that day, in Arabic order. */
export function listSeatRows(db: Db, filter: SeatFilter, moment: Moment) {
  const { knownAt, asOf } = moment
  const { seatId } = committeeSeatPeriods
  const period = latestPeriod(db, committeeSeatPeriods, seatId, committeeSeats.id, knownAt)
  const body = organizationAt(db, committeeSeats.organizationId, moment, 'body')
  const always = sql`true`
  return db
    .select({
      id: committeeSeats.id,
      version: committeeSeats.version,
      committeeId: committeeSeats.committeeId,
      kind: committeeSeats.kind,
      organization: { id: committeeSeats.organizationId, name: body.name },
      organizationKind: body.kind,
      person: personReference,
      startsOn: period.startsOn,
      endsOn: period.endsOn,
      isInForce: sql<boolean>`coalesce(${isInForce(period, asOf)}, false)`,
    })
    .from(committeeSeats)
    .innerJoinLateral(period, always)
    .innerJoinLateral(body, always)
    .leftJoin(people, eq(people.id, committeeSeats.personId))
    .where(and(isAskedFor(filter), filter.isInForce ? isInForce(period, asOf) : undefined))
    .orderBy(sortNameOf(body.name), asc(committeeSeats.id))
}

function isAskedFor({ ids, committeeIds, personId }: SeatFilter): SQL | undefined {
  return and(
    ids && inArray(committeeSeats.id, ids),
    committeeIds && inArray(committeeSeats.committeeId, committeeIds),
    personId === undefined ? undefined : eq(committeeSeats.personId, personId),
  )
}

/** Who sits in a committee and from when to when, as last recorded. */
export function listHeldSeats(db: Db, committeeId: string): Promise<(HeldSeat & { id: string })[]> {
  return heldSeats(db).where(eq(committeeSeats.committeeId, committeeId))
}

export async function findHeldSeat(db: Db, id: string) {
  const [seat] = await heldSeats(db).where(eq(committeeSeats.id, id))
  return seat
}

function heldSeats(db: Db) {
  const { seatId } = committeeSeatPeriods
  const period = latestPeriod(db, committeeSeatPeriods, seatId, committeeSeats.id)
  const { id, committeeId, organizationId, personId } = committeeSeats
  const { startsOn, endsOn, recordedAt } = period
  return db
    .select({ id, committeeId, organizationId, personId, startsOn, endsOn, recordedAt })
    .from(committeeSeats)
    .innerJoinLateral(period, sql`true`)
    .$dynamic()
}

export const lockSeatVersion = (tx: Db, named: { id: string; version: number }) =>
  lockVersion(tx, committeeSeats, named, 'committee-seat-not-found')

export async function insertSeat(tx: Db, row: SeatRow, period: SeatPeriodRow): Promise<void> {
  await tx.insert(committeeSeats).values(row)
  await tx.insert(committeeSeatPeriods).values(period)
}

/** Says anew from when to when a seat is held, and counts the change. */
export async function setSeatPeriod(tx: Db, period: SeatPeriodRow): Promise<void> {
  await tx.insert(committeeSeatPeriods).values(period)
  await countChange(tx, committeeSeats, period.seatId, period.recordedAt)
}

/** All periods that were recorded for a seat, the last one first. */
export const listSeatPeriodRows = (db: Db, seatId: string) =>
  listRecordedPeriods(db, committeeSeatPeriods, { of: committeeSeatPeriods.seatId, is: seatId })
