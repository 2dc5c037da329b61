import {
  MANDATE_KINDS,
  ORGANIZATION_KINDS,
  SEAT_KINDS,
  SUCCESSION_KINDS,
} from '@iltizam/shared/vocabulary'
import { type Static, Type } from 'typebox'

import {
  clocks,
  Day,
  Instant,
  LocalizedText,
  nullable,
  Provenance,
  pageOf,
  ref,
  Uuid,
  Version,
  WrittenText,
  WrittenTitle,
} from '../../http/schema.ts'
import { PersonReference } from '../people/schema.ts'

const kind = Type.Enum(ORGANIZATION_KINDS, { description: '`public`: of no further known kind' })

/** What other representations say of an organization. */
export const OrganizationReference = Type.Object(
  { id: Uuid, name: ref(LocalizedText) },
  { $id: 'OrganizationReference', description: 'A body, by its name of that day' },
)
export type OrganizationReference = Static<typeof OrganizationReference>

export const Organization = Type.Object(
  {
    id: Uuid,
    name: ref(LocalizedText),
    kind,
    provenance: Type.Array(ref(Provenance)),
    endedOn: nullable(Day, {
      description: 'The day from which it is no more; null: it is there on that day',
    }),
    endedBy: nullable(Type.Enum(SUCCESSION_KINDS), {
      description: 'How it came to an end; null while it has not',
    }),
    successors: Type.Array(ref(OrganizationReference), {
      description: 'The bodies that go on with what it did, once it has ended',
    }),
    predecessors: Type.Array(ref(OrganizationReference), {
      description: 'The bodies that have ended and that it goes on from',
    }),
    asOf: Day,
    version: Version,
  },
  { $id: 'Organization', description: 'A body, under the name of that day' },
)
export type Organization = Static<typeof Organization>

export const OrganizationPage = pageOf(Organization, 'OrganizationPage')

export const OrganizationParams = Type.Object({ organizationId: Uuid })

export const NewOrganization = Type.Object(
  { name: ref(WrittenTitle), kind },
  { $id: 'NewOrganization', additionalProperties: false, description: 'A body, as it is called' },
)
export type NewOrganization = Static<typeof NewOrganization>

export const OrganizationChange = Type.Partial(NewOrganization, {
  $id: 'OrganizationChange',
  additionalProperties: false,
  description: 'What is to change of a body; what is absent stays as it is',
})
export type OrganizationChange = Static<typeof OrganizationChange>

export const OrganizationRevision = Type.Object(
  {
    id: Uuid,
    name: ref(LocalizedText),
    kind,
    provenance: Type.Array(ref(Provenance)),
    ...clocks,
  },
  { $id: 'OrganizationRevision', description: 'How a body was called from a day on' },
)
export type OrganizationRevision = Static<typeof OrganizationRevision>

export const OrganizationRevisionPage = pageOf(OrganizationRevision, 'OrganizationRevisionPage')

const duty = {
  id: Uuid,
  title: ref(LocalizedText),
  planSlug: Type.String({ description: "Its plan's name in addresses" }),
}
const endsOn = nullable(Day, { description: 'It holds no more from then on; null: none is known' })
const dutyPeriod = { startsOn: Day, endsOn }

/** A commitment that a body leads or supports. */
export const CommitmentDuty = Type.Object(
  {
    ...duty,
    number: Type.Integer({ description: 'In its plan' }),
    isLead: Type.Boolean({ description: 'It leads; otherwise it supports' }),
  },
  { $id: 'CommitmentDuty', description: 'A commitment that a body leads or supports' },
)

export const ActivityDuty = Type.Object(
  {
    ...duty,
    number: Type.String({ description: "The commitment's and its own, as 14.2" }),
    commitmentNumber: Type.Integer({ description: "The commitment's, in its plan" }),
  },
  { $id: 'ActivityDuty', description: 'An activity that a body answers for, not as the lead' },
)

export const MandateDuty = Type.Object(
  {
    id: Uuid,
    kind: Type.Enum(MANDATE_KINDS, { description: 'As the one named, or in their place' }),
    person: ref(PersonReference),
    ...dutyPeriod,
  },
  { $id: 'MandateDuty', description: 'Who answers for a body' },
)

export const SeatDuty = Type.Object(
  {
    id: Uuid,
    kind: Type.Enum(SEAT_KINDS, { description: 'As a member, or in the place of one' }),
    committeeId: Uuid,
    committee: ref(LocalizedText),
    ...dutyPeriod,
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

const successionKind = Type.Enum(SUCCESSION_KINDS, {
  description: '`merged`: into one body; `split`: one into several. A renamed body goes on being',
})
const effectiveFrom = { ...Day, description: 'The day from which those that end are no more' }
const bodies = { minItems: 1, maxItems: 50, uniqueItems: true }

export const NewSuccession = Type.Object(
  {
    kind: successionKind,
    predecessorIds: Type.Array(Uuid, { ...bodies, description: 'The bodies that end' }),
    successorIds: Type.Array(Uuid, {
      ...bodies,
      description: 'The bodies that go on; one of a merger may have been there before',
    }),
    effectiveFrom,
    reason: ref(WrittenText),
  },
  {
    $id: 'NewSuccession',
    additionalProperties: false,
    description: 'Bodies that are merged, or one that is split',
  },
)
export type NewSuccession = Static<typeof NewSuccession>

export const Succession = Type.Object(
  {
    kind: successionKind,
    effectiveFrom,
    reason: ref(LocalizedText),
    predecessors: Type.Array(ref(Organization), { description: 'As they are today' }),
    successors: Type.Array(ref(Organization), { description: 'As they are today' }),
  },
  { $id: 'Succession', description: 'Bodies that ended on a day, and those that go on' },
)
export type Succession = Static<typeof Succession>

export const SuccessionWithdrawal = Type.Object(
  {
    reason: ref(LocalizedText),
    recordedAt: { ...Instant, description: 'From then on the body is known not to have ended' },
  },
  { $id: 'SuccessionWithdrawal', description: 'That a succession was recorded by mistake' },
)

export const RecordedSuccession = Type.Object(
  {
    id: Uuid,
    kind: successionKind,
    effectiveFrom: { ...Day, description: 'The day from which the body is no more' },
    recordedAt: { ...Instant, description: 'When it was written down' },
    reason: ref(LocalizedText),
    predecessor: ref(OrganizationReference),
    successors: Type.Array(ref(OrganizationReference)),
    withdrawal: nullable(ref(SuccessionWithdrawal), {
      description: 'Null while it stands; one that was taken back counts in no other answer',
    }),
  },
  {
    $id: 'RecordedSuccession',
    description: 'The end of one body, with those that go on, as recorded',
  },
)
export type RecordedSuccession = Static<typeof RecordedSuccession>

export const RecordedSuccessionPage = pageOf(RecordedSuccession, 'RecordedSuccessionPage')
export const SuccessionParams = Type.Object({ successionId: Uuid })

export const NewSuccessionWithdrawal = Type.Object(
  { reason: ref(WrittenText) },
  {
    $id: 'NewSuccessionWithdrawal',
    additionalProperties: false,
    description: 'Why a succession is taken back',
  },
)
export type NewSuccessionWithdrawal = Static<typeof NewSuccessionWithdrawal>

export const organizationModels = [
  Organization,
  OrganizationReference,
  OrganizationPage,
  NewOrganization,
  OrganizationChange,
  OrganizationRevision,
  OrganizationRevisionPage,
  CommitmentDuty,
  ActivityDuty,
  MandateDuty,
  SeatDuty,
  OrganizationDuties,
  NewSuccession,
  Succession,
  SuccessionWithdrawal,
  RecordedSuccession,
  RecordedSuccessionPage,
  NewSuccessionWithdrawal,
]
