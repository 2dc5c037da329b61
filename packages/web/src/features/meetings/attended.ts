import type { Attendance } from '@iltizam/shared/vocabulary'

import type { Schemas } from '../../api/client.ts'

/** Of whom an attendance can be said: somebody for a body, or a body as a whole. */
export interface Attendee {
  organization: Schemas['OrganizationReference'] | null
  person: Schemas['PersonReference'] | null
}

/** Names one of the attendees of a meeting. */
export const keyOf = ({ organization, person }: Attendee) =>
  `${organization?.id ?? ''}-${person?.id ?? ''}`

/** What was typed of each attendee, by their key; empty: not said. */
export type TypedAttendances = Record<string, Attendance | ''>

/** All that was said, as the API takes it. */
export const writtenAttendances = (
  attendees: readonly Attendee[],
  typed: TypedAttendances,
): Schemas['WrittenAttendance'][] =>
  attendees.flatMap((attendee) => {
    const attendance = typed[keyOf(attendee)]
    return attendance
      ? [
          {
            organizationId: attendee.organization?.id ?? null,
            personId: attendee.person?.id ?? null,
            attendance,
          },
        ]
      : []
  })
