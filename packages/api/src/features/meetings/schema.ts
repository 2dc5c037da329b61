import { ATTENDANCES } from '@iltizam/shared/vocabulary'
import { type Static, Type } from 'typebox'

import { Day, Instant, nullable, pageOf, ref, Uuid, Version } from '../../http/schema.ts'
import { CommitteeReference } from '../committees/schema.ts'
import { OrganizationReference } from '../organizations/schema.ts'
import { PersonReference } from '../people/schema.ts'

const attendance = Type.Enum(ATTENDANCES, { description: 'How somebody took part, or did not' })

export const MeetingAttendance = Type.Object(
  {
    organization: nullable(ref(OrganizationReference), {
      description: 'Null: an expert or a guest who spoke for no body',
    }),
    person: nullable(ref(PersonReference), { description: 'Null: the body as a whole' }),
    attendance,
  },
  { $id: 'MeetingAttendance', description: 'Who came to a meeting, or which body did not' },
)

export const Meeting = Type.Object(
  {
    id: Uuid,
    committee: ref(CommitteeReference),
    heldOn: { ...Day, description: 'The day on which it was held' },
    attendances: Type.Array(ref(MeetingAttendance), {
      description: 'By the names of that day, as last recorded',
    }),
    absentBodies: Type.Array(ref(OrganizationReference), {
      description: 'The bodies of which nobody came, excused or not',
    }),
    fromMinutes: Type.Boolean({ description: 'Whether minutes that were loaded say so' }),
    recordedAt: { ...Instant, description: 'When it was written down' },
    version: Version,
  },
  { $id: 'Meeting', description: 'A meeting that was held' },
)
export type Meeting = Static<typeof Meeting>

export const MeetingPage = pageOf(Meeting, 'MeetingPage')

export const MeetingParams = Type.Object({ meetingId: Uuid })

export const WrittenAttendance = Type.Object(
  {
    organizationId: nullable(Uuid, { description: 'For which body; null: for none' }),
    personId: nullable(Uuid, { description: 'Who; null: the body as a whole' }),
    attendance,
  },
  {
    $id: 'WrittenAttendance',
    additionalProperties: false,
    description: 'Who came to a meeting, or which body did not',
  },
)

export const AttendanceChange = Type.Object(
  { attendances: Type.Array(ref(WrittenAttendance), { minItems: 1, maxItems: 500 }) },
  {
    $id: 'AttendanceChange',
    additionalProperties: false,
    description: 'Who came after all, or did not; whoever is not named stays as recorded',
  },
)
export type AttendanceChange = Static<typeof AttendanceChange>

export const NewMeeting = Type.Object(
  {
    heldOn: { ...Day, description: 'The day on which it was held, not after today' },
    attendances: Type.Array(ref(WrittenAttendance), { maxItems: 500 }),
  },
  { $id: 'NewMeeting', additionalProperties: false, description: 'A meeting that was held' },
)
export type NewMeeting = Static<typeof NewMeeting>

export const meetingModels = [
  MeetingAttendance,
  Meeting,
  MeetingPage,
  WrittenAttendance,
  AttendanceChange,
  NewMeeting,
]
