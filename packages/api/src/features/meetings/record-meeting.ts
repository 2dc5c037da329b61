import type { Day } from '@iltizam/shared/days'
import { refuseFaults, ruleFault } from '@iltizam/shared/problems'
import { v7 as uuidv7 } from 'uuid'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { lockCommittee } from '../committees/repository.ts'
import { listAttendanceFaults } from './attendance-faults.ts'
import { getMeeting } from './read-meetings.ts'
import { insertMeeting, isMeetingRecorded } from './repository.ts'
import type { Meeting, NewMeeting } from './schema.ts'

/** Records that a committee met on a day, and who was there. */
export async function recordMeeting(
  tx: Db,
  committeeId: string,
  { heldOn, attendances }: NewMeeting,
  author: Author,
): Promise<Meeting> {
  const { clock } = author
  await lockCommittee(tx, committeeId)
  const today = clock.today()
  refuseFaults([
    ...(await dayFaults(tx, { committeeId, heldOn }, today)),
    ...(await listAttendanceFaults(tx, attendances, { heldOn, today })),
  ])

  const id = uuidv7()
  const act = actOf(author)
  const { recordedAt } = act
  await insertMeeting(
    tx,
    { id, committeeId, heldOn, recordedAt },
    attendances.map((one) => ({ ...one, id: uuidv7(), meetingId: id, recordedAt })),
  )
  await recordChanges(tx, act, [
    { action: 'meeting.held', objectId: id, after: { committeeId, heldOn, attendances } },
  ])
  return getMeeting(tx, id, { asOf: today, knownAt: undefined })
}

/** Nobody has met yet on a day that has not come; a committee meets once a day. */
async function dayFaults(tx: Db, meeting: { committeeId: string; heldOn: Day }, today: Day) {
  if (meeting.heldOn > today) return [ruleFault('#/heldOn', 'not-after-today')]
  return (await isMeetingRecorded(tx, meeting)) ? [ruleFault('#/heldOn', 'taken')] : []
}
