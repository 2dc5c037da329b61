import { periodFaults } from '@iltizam/shared/periods'
import { refuseFaults, ruleFault } from '@iltizam/shared/problems'
import { sitsAlready } from '@iltizam/shared/seats'
import { v7 as uuidv7 } from 'uuid'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { listMentionFaults } from '../organizations/repository-mentions.ts'
import { listUnknownPeople } from '../people/repository.ts'
import { getSeat } from './read-committees.ts'
import { lockCommittee } from './repository.ts'
import { insertSeat, listHeldSeats } from './repository-seats.ts'
import type { CommitteeSeat, NewSeat } from './schema.ts'

/** Gives a body a seat from a day on. Whoever sits there may do what members may, on those days. */
export async function grantSeat(
  tx: Db,
  committeeId: string,
  { organizationId, personId = null, kind, startsOn, endsOn = null }: NewSeat,
  author: Author,
): Promise<CommitteeSeat> {
  const { clock, caller } = author
  await lockCommittee(tx, committeeId)
  const moment = { asOf: clock.today(), knownAt: undefined }
  const held = await listHeldSeats(tx, committeeId)
  const body = [{ pointer: '#/organizationId', id: organizationId }]
  const unknown = personId === null ? [] : await listUnknownPeople(tx, [personId])
  refuseFaults([
    ...(await listMentionFaults(tx, body, moment, startsOn)),
    ...unknown.map(() => ruleFault('#/personId', 'unknown')),
    ...periodFaults(['startsOn', 'endsOn'], { startsOn, endsOn }),
    ...(sitsAlready({ personId, startsOn, endsOn }, held)
      ? [ruleFault('#/personId', 'sits-already')]
      : []),
  ])

  const id = uuidv7()
  const act = actOf(author)
  const { recordedAt } = act
  const seat = { committeeId, organizationId, personId, kind }
  const period = { startsOn, endsOn }
  await insertSeat(
    tx,
    { ...seat, id, recordedAt },
    { ...period, id: uuidv7(), seatId: id, recordedAt },
  )
  await recordChanges(tx, act, [
    { action: 'committee-seat.seated', objectId: id, after: { ...seat, ...period } },
  ])
  return getSeat(tx, id, { caller, moment })
}
