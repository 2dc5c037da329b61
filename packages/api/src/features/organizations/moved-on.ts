import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import {
  listActivityDuties,
  listCommitmentDuties,
  listMandateDuties,
  listSeatDuties,
} from './repository-duties.ts'

interface End {
  predecessorId: string
  successorIds: string[]
  recordedAt: Date
}

/**
 * Whether something that a body did has gone over to one that goes on, since its end was recorded: a
 * commitment, an activity, a person's mandate or a seat in a committee.
 */
export async function hasMovedOn(db: Db, end: End, moment: Moment): Promise<boolean> {
  const before = { ...moment, knownAt: end.recordedAt }
  const given = async (id: string, [from, to]: readonly [Moment, Moment]) => {
    const had = await dutiesOf(db, id, from)
    return (await dutiesOf(db, id, to)).filter((duty) => !had.includes(duty))
  }
  const lost = await given(end.predecessorId, [moment, before])
  if (lost.length === 0) return false
  for (const id of end.successorIds) {
    const gained = await given(id, [before, moment])
    if (gained.some((duty) => lost.includes(duty))) return true
  }
  return false
}

/** What a body does, named so that it is the same thing in the hands of another one. */
async function dutiesOf(db: Db, id: string, moment: Moment): Promise<string[]> {
  const commitments = await listCommitmentDuties(db, id, moment)
  const activities = await listActivityDuties(db, id, moment)
  const mandates = await listMandateDuties(db, id, moment)
  const seats = await listSeatDuties(db, id, moment)
  return [
    ...commitments.map((duty) => `commitment ${duty.id} ${duty.isLead}`),
    ...activities.map((duty) => `activity ${duty.id}`),
    ...mandates.map((duty) => `mandate ${duty.person.id}`),
    ...seats.map((duty) => `seat ${duty.committeeId} ${duty.kind}`),
  ]
}
