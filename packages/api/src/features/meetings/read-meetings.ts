import { absentBodies } from '@iltizam/shared/attendances'
import { Problem } from '@iltizam/shared/problems'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import type { PageRequest } from '../../paging/page.ts'
import { type Order, pageInOrder } from '../../paging/page-in-order.ts'
import { findCommitteeRow } from '../committees/repository.ts'
import { organizationReference } from '../organizations/repository.ts'
import { listAttendanceRows, listMeetingRows } from './repository.ts'
import type { Meeting } from './schema.ts'

type MeetingRead = Awaited<ReturnType<typeof listMeetingRows>>[number]
type AttendanceRead = Awaited<ReturnType<typeof listAttendanceRows>>[number]

/** The meetings of a committee, the last one first, a page of them. */
export async function listMeetings(
  db: Db,
  committeeId: string,
  request: PageRequest,
  moment: Moment,
) {
  if (!(await findCommitteeRow(db, committeeId, moment))) throw new Problem('committee-not-found')
  const page = pageInOrder(await listMeetingRows(db, { committeeId }, moment), lastHeld, request)
  return { ...page, items: await withAttendances(db, page.items, moment), asOf: moment.asOf }
}

export async function getMeeting(db: Db, id: string, moment: Moment): Promise<Meeting> {
  const rows = await listMeetingRows(db, { id }, moment)
  const [meeting] = await withAttendances(db, rows, moment)
  if (!meeting) throw new Problem('meeting-not-found')
  return meeting
}

async function withAttendances(
  db: Db,
  meetings: readonly MeetingRead[],
  moment: Moment,
): Promise<Meeting[]> {
  const ids = meetings.map(({ id }) => id)
  const rows = ids.length === 0 ? [] : await listAttendanceRows(db, ids, moment)
  return meetings.map(({ importId, recordedAt, ...meeting }) => {
    const own = rows.filter(({ meetingId }) => meetingId === meeting.id)
    const attendances = own.map((row) => ({
      organization: organizationReference(row.organizationId, row.organizationName),
      person: row.person,
      attendance: row.attendance,
    }))
    const absent = absentBodies(own.map(attendedBy))
    const bodies = attendances.flatMap(({ organization }) => organization ?? [])
    return {
      ...meeting,
      attendances,
      absentBodies: absent.flatMap((id) => bodies.find((body) => body.id === id) ?? []),
      fromMinutes: importId !== null,
      recordedAt: recordedAt.toISOString(),
    }
  })
}

export const attendedBy = ({ organizationId, person, attendance }: AttendanceRead) => ({
  organizationId,
  personId: person?.id ?? null,
  attendance,
})

const lastHeld: Order<{ id: string; heldOn: string }> = {
  name: 'held',
  descending: true,
  valueOf: ({ id, heldOn }) => `${heldOn} ${id}`,
  numberOf: () => 0,
  compareText: (a, b) => (a < b ? -1 : Number(a > b)),
}
