import { endedOn } from '@iltizam/shared/mandates'
import { type Period, periodFaults } from '@iltizam/shared/periods'
import { Problem, refuseFaults, ruleFault } from '@iltizam/shared/problems'
import { sitsAlready } from '@iltizam/shared/seats'
import { v7 as uuidv7 } from 'uuid'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { afterLast } from '../../db/identities.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { listMentionFaults } from '../organizations/repository-mentions.ts'
import { refuseErased } from '../people/repository.ts'
import { getSeat } from './read-committees.ts'
import { lockCommittee } from './repository.ts'
import { findHeldSeat, listHeldSeats, lockSeatVersion, setSeatPeriod } from './repository-seats.ts'
import type { CommitteeSeat, SeatEnd, SeatPeriodChange } from './schema.ts'

interface Named {
  id: string
  version: number
}

/** Says anew from when to when a seat is held, and why. What was said before can still be read. */
export async function changeSeatPeriod(
  tx: Db,
  named: Named,
  { startsOn, endsOn, reason }: SeatPeriodChange,
  author: Author,
): Promise<CommitteeSeat> {
  const { seat, changedAt } = await holdSeat(tx, named)
  const period = { startsOn, endsOn }
  const today = author.clock.today()
  if (seat.personId !== null) await refuseErased(tx, seat.personId, { period, today })
  const moment = { asOf: today, knownAt: undefined }
  const others = (await listHeldSeats(tx, seat.committeeId)).filter(({ id }) => id !== seat.id)
  const body =
    startsOn === seat.startsOn ? [] : [{ pointer: '#/startsOn', id: seat.organizationId }]
  refuseFaults([
    ...periodFaults(['startsOn', 'endsOn'], period),
    ...(await listMentionFaults(tx, body, moment, startsOn)),
    ...(sitsAlready({ ...period, personId: seat.personId }, others)
      ? [ruleFault('#/startsOn', 'sits-already')]
      : []),
  ])
  return setPeriod(tx, { seat, changedAt }, { period, reason }, author)
}

/** Ends a seat today: whoever sat there has its rights no longer on their next request. */
export async function endSeat(
  tx: Db,
  named: Named,
  { reason }: SeatEnd,
  author: Author,
): Promise<CommitteeSeat> {
  const { seat, changedAt } = await holdSeat(tx, named)
  const today = author.clock.today()
  if (seat.endsOn !== null && seat.endsOn <= today) throw new Problem('seat-over')
  return setPeriod(tx, { seat, changedAt }, { period: endedOn(seat, today), reason }, author)
}

/** Committee, then seat: whoever gives another seat looks at all of them first. */
async function holdSeat(tx: Db, named: Named) {
  const found = await findHeldSeat(tx, named.id)
  if (!found) throw new Problem('committee-seat-not-found')
  await lockCommittee(tx, found.committeeId)
  const { changedAt } = await lockSeatVersion(tx, named)
  const seat = await findHeldSeat(tx, named.id)
  if (!seat) throw new Problem('committee-seat-not-found')
  return { seat, changedAt }
}

type Held = Awaited<ReturnType<typeof holdSeat>>

interface Setting {
  period: Period
  reason: SeatEnd['reason']
}

async function setPeriod(
  tx: Db,
  { seat, changedAt }: Held,
  { period, reason }: Setting,
  author: Author,
): Promise<CommitteeSeat> {
  const { id, startsOn, endsOn } = seat
  const recordedAt = afterLast(author.clock.now(), changedAt, seat.recordedAt)
  await setSeatPeriod(tx, { ...period, id: uuidv7(), seatId: id, recordedAt, reason })
  await recordChanges(tx, actOf(author, recordedAt), [
    {
      action: 'committee-seat.seat-period-set',
      objectId: id,
      before: { startsOn, endsOn },
      after: { ...period, reason },
    },
  ])
  const moment = { asOf: author.clock.today(), knownAt: undefined }
  return getSeat(tx, id, { caller: author.caller, moment })
}
