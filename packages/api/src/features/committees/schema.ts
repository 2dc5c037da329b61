import { ORGANIZATION_KINDS, SEAT_KINDS, SIDES } from '@iltizam/shared/vocabulary'
import { type Static, Type } from 'typebox'

import {
  clocks,
  Day,
  Instant,
  LocalizedText,
  nullable,
  pageOf,
  ref,
  Uuid,
  Version,
  WrittenText,
  WrittenTitle,
} from '../../http/schema.ts'
import { OrganizationReference } from '../organizations/schema.ts'
import { PersonReference } from '../people/schema.ts'

const kind = Type.Enum(SEAT_KINDS, { description: '`alternate`: in the place of a member' })
const startsOn = { ...Day, description: 'The first day on which it is held' }
const endsOn = nullable(Day, {
  description: 'The first day on which it is held no longer; null: no end is known',
})

export const CommitteeSeat = Type.Object(
  {
    id: Uuid,
    committeeId: Uuid,
    kind,
    organization: ref(OrganizationReference),
    organizationKind: Type.Enum(ORGANIZATION_KINDS, { description: 'The kind of the body' }),
    side: Type.Enum(SIDES, { description: 'Where the kind of its body puts it' }),
    isNamed: Type.Boolean({ description: 'Whether the body has named somebody' }),
    person: nullable(ref(PersonReference), {
      description: 'Null where nobody is named, and for the public, which is told the body only',
    }),
    startsOn,
    endsOn,
    isInForce: Type.Boolean({ description: 'Whether it is held on that day' }),
    version: Version,
  },
  { $id: 'CommitteeSeat', description: 'A seat that a body has in a committee' },
)
export type CommitteeSeat = Static<typeof CommitteeSeat>

export const CommitteeSeatPage = pageOf(CommitteeSeat, 'CommitteeSeatPage')

const members = (description: string) => Type.Integer({ minimum: 0, description })

export const Committee = Type.Object(
  {
    id: Uuid,
    name: ref(LocalizedText),
    balance: Type.Object(
      {
        government: members('Of bodies that exercise public authority'),
        civilSociety: members('Of associations and universities'),
        other: members('Of companies and international bodies'),
      },
      { description: 'The members of each side, those too whom nobody has named yet' },
    ),
    seats: Type.Array(ref(CommitteeSeat), { description: 'Those held on that day' }),
    asOf: Day,
    version: Version,
  },
  { $id: 'Committee', description: 'A committee as it was made up on that day' },
)
export type Committee = Static<typeof Committee>

export const CommitteePage = pageOf(Committee, 'CommitteePage')

/** What other representations say of a committee. */
export const CommitteeReference = Type.Object(
  { id: Uuid, name: ref(LocalizedText) },
  { $id: 'CommitteeReference', description: 'A committee, by its name of that day' },
)

export const CommitteeRevision = Type.Object(
  { id: Uuid, name: ref(LocalizedText), ...clocks },
  { $id: 'CommitteeRevision', description: 'How a committee was called from a day on' },
)

export const CommitteeRevisionPage = pageOf(CommitteeRevision, 'CommitteeRevisionPage')

export const CommitteeParams = Type.Object({ committeeId: Uuid })
export const SeatParams = Type.Object({ seatId: Uuid })

export const NewCommittee = Type.Object(
  { name: ref(WrittenTitle) },
  { $id: 'NewCommittee', additionalProperties: false, description: 'A committee, as it is called' },
)
export type NewCommittee = Static<typeof NewCommittee>

export const CommitteeChange = Type.Partial(NewCommittee, {
  $id: 'CommitteeChange',
  additionalProperties: false,
  description: 'What is to change of a committee; what is absent stays as it is',
})
export type CommitteeChange = Static<typeof CommitteeChange>

export const NewSeat = Type.Object(
  {
    organizationId: Uuid,
    personId: Type.Optional(
      nullable(Uuid, { description: 'Who sits there; null: the body has named nobody' }),
    ),
    kind,
    startsOn,
    endsOn: Type.Optional(endsOn),
  },
  {
    $id: 'NewSeat',
    additionalProperties: false,
    description: 'A seat that a body gets in a committee',
  },
)
export type NewSeat = Static<typeof NewSeat>

export const SeatPeriodChange = Type.Object(
  { startsOn, endsOn, reason: ref(WrittenText) },
  {
    $id: 'SeatPeriodChange',
    additionalProperties: false,
    description: 'From when to when a seat is held, said anew, and why',
  },
)
export type SeatPeriodChange = Static<typeof SeatPeriodChange>

export const SeatEnd = Type.Object(
  { reason: ref(WrittenText) },
  { $id: 'SeatEnd', additionalProperties: false, description: 'Why a seat ends' },
)
export type SeatEnd = Static<typeof SeatEnd>

export const SeatPeriod = Type.Object(
  {
    id: Uuid,
    startsOn,
    endsOn,
    reason: nullable(ref(LocalizedText), {
      description: 'Why it was set anew; null where the seat begins with it, or none was given',
    }),
    recordedAt: { ...Instant, description: 'When it was written down; the last one counts' },
  },
  { $id: 'SeatPeriod', description: 'From when to when a seat is held, as recorded once' },
)

export const SeatPeriodPage = pageOf(SeatPeriod, 'SeatPeriodPage')

export const committeeModels = [
  CommitteeSeat,
  CommitteeSeatPage,
  Committee,
  CommitteePage,
  CommitteeReference,
  CommitteeRevision,
  CommitteeRevisionPage,
  NewCommittee,
  CommitteeChange,
  NewSeat,
  SeatPeriodChange,
  SeatEnd,
  SeatPeriod,
  SeatPeriodPage,
]
