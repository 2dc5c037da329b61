import type { OperationId } from '@iltizam/shared/permissions'

import { inArabic } from './requests.ts'
import type { Scene } from './scene.ts'

const title = inArabic('لجنة أخرى')
const reason = inArabic('عينت الهيئة من يمثلها')
/** Of what nobody has changed since it was seeded. */
const version = 1

type Filled = { payload?: object; version?: number }

/** The requests of committees, their seats and meetings. */
export const committeeRequests: Partial<Record<OperationId, (scene: Scene) => Filled>> = {
  listCommittees: () => ({}),
  getCommittee: () => ({}),
  listCommitteeRevisions: () => ({}),
  listCommitteeSeats: () => ({}),
  listSeatPeriods: () => ({}),
  createCommittee: () => ({ payload: { name: title } }),
  changeCommittee: () => ({ payload: { name: title }, version }),
  grantSeat: ({ organizations: { lead }, focalPoint: { personId } }) => ({
    payload: { organizationId: lead, personId, kind: 'member', startsOn: '2023-03-29' },
  }),
  changeSeatPeriod: () => ({
    payload: { startsOn: '2023-01-15', endsOn: '2023-06-30', reason },
    version,
  }),
  endSeat: () => ({ payload: { reason }, version }),
  listMeetings: () => ({}),
  getMeeting: () => ({}),
  recordMeeting: ({ organizations: { lead } }) => ({
    payload: {
      heldOn: '2023-03-29',
      attendances: [{ organizationId: lead, personId: null, attendance: 'absent' }],
    },
  }),
  changeAttendance: ({ organizations: { lead } }) => ({
    payload: { attendances: [{ organizationId: lead, personId: null, attendance: 'excused' }] },
    version,
  }),
}
