import { MANDATE_KINDS, SEAT_KINDS } from '@iltizam/shared/vocabulary'
import { type Static, Type } from 'typebox'

import { Day, LocalizedText, nullable, ref, Uuid } from '../../http/schema.ts'
import { PersonReference } from '../people/schema.ts'

const work = {
  id: Uuid,
  title: ref(LocalizedText),
  planSlug: Type.String({ description: "Its plan's name in addresses" }),
}
const period = {
  startsOn: Day,
  endsOn: nullable(Day, {
    description: 'The day from which it holds no more; null: none is known',
  }),
}

/** A commitment that a body leads or supports. */
export const CommitmentDuty = Type.Object(
  {
    ...work,
    number: Type.Integer({ description: 'In its plan' }),
    isLead: Type.Boolean({ description: 'It leads; otherwise it supports' }),
  },
  { $id: 'CommitmentDuty', description: 'A commitment that a body leads or supports' },
)

export const ActivityDuty = Type.Object(
  { ...work, number: Type.String({ description: "The commitment's and its own, as 14.2" }) },
  { $id: 'ActivityDuty', description: 'An activity that a body answers for, not as the lead' },
)

export const MandateDuty = Type.Object(
  {
    id: Uuid,
    kind: Type.Enum(MANDATE_KINDS, { description: 'As the one named, or in their place' }),
    person: ref(PersonReference),
    ...period,
  },
  { $id: 'MandateDuty', description: 'Who answers for a body' },
)

export const SeatDuty = Type.Object(
  {
    id: Uuid,
    kind: Type.Enum(SEAT_KINDS, { description: 'As a member, or in the place of one' }),
    committeeId: Uuid,
    committee: ref(LocalizedText),
    ...period,
  },
  { $id: 'SeatDuty', description: 'A seat of a body in a committee' },
)

export const OrganizationDuties = Type.Object(
  {
    commitments: Type.Array(ref(CommitmentDuty)),
    activities: Type.Array(ref(ActivityDuty)),
    mandates: Type.Array(ref(MandateDuty)),
    seats: Type.Array(ref(SeatDuty)),
    asOf: Day,
  },
  {
    $id: 'OrganizationDuties',
    description: 'What names a body and is not over; of a body that ended it is to be changed',
  },
)
export type OrganizationDuties = Static<typeof OrganizationDuties>

export const dutyModels = [CommitmentDuty, ActivityDuty, MandateDuty, SeatDuty, OrganizationDuties]
