import { isOfTheSame } from '@iltizam/shared/attendances'
import { Problem, refuseFaults } from '@iltizam/shared/problems'
import { v7 as uuidv7 } from 'uuid'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { afterLast } from '../../db/identities.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { listAttendanceFaults } from './attendance-faults.ts'
import { attendedBy, getMeeting } from './read-meetings.ts'
import {
  addAttendances,
  listAttendanceRows,
  listMeetingRows,
  lockMeetingVersion,
} from './repository.ts'
import type { AttendanceChange, Meeting } from './schema.ts'

/** Says of some who was there after all; what was recorded last counts, and the rest stays. */
export async function changeAttendance(
  tx: Db,
  named: { id: string; version: number },
  { attendances }: AttendanceChange,
  author: Author,
): Promise<Meeting> {
  const { clock } = author
  const { id, changedAt } = await lockMeetingVersion(tx, named)
  const moment = { asOf: clock.today(), knownAt: undefined }
  const [meeting] = await listMeetingRows(tx, { id }, moment)
  if (!meeting) throw new Problem('meeting-not-found')
  const { heldOn, recordedAt: heldAt } = meeting
  refuseFaults(await listAttendanceFaults(tx, attendances, { heldOn, today: moment.asOf }))

  const present = (await listAttendanceRows(tx, [id], moment)).map(attendedBy)
  const changes = attendances.flatMap((after) => {
    const before = present.find((one) => isOfTheSame(one, after))
    return before?.attendance === after.attendance ? [] : [{ before, after }]
  })
  if (changes.length > 0) {
    const recordedAt = afterLast(clock.now(), changedAt, heldAt)
    await addAttendances(
      tx,
      { id, recordedAt },
      changes.map(({ after }) => ({ ...after, id: uuidv7(), meetingId: id, recordedAt })),
    )
    await recordChanges(tx, actOf(author, recordedAt), [
      {
        action: 'meeting.attendance-set',
        objectId: id,
        before: { attendances: changes.flatMap(({ before }) => before ?? []) },
        after: { attendances: changes.map(({ after }) => after) },
      },
    ])
  }
  return getMeeting(tx, id, moment)
}
