import { MANDATE_KINDS } from '@iltizam/shared/vocabulary'
import { type Static, Type } from 'typebox'
import {
  Day,
  Instant,
  LocalizedText,
  nullable,
  pageOf,
  ref,
  Uuid,
  Version,
  WrittenText,
} from '../../http/schema.ts'
import { languageQuery, momentQuery, pageQuery } from '../../http/schema-queries.ts'
import { OrganizationReference } from '../organizations/schema.ts'
import { PersonReference } from '../people/schema.ts'

const planSlug = Type.String({ description: 'Names its plan in public addresses' })

export const MandateCommitment = Type.Object(
  {
    id: Uuid,
    planSlug,
    number: Type.Integer({ minimum: 1, description: 'Its number in the plan' }),
    title: ref(LocalizedText),
  },
  { $id: 'MandateCommitment', description: 'The one commitment for which somebody answers' },
)

export const MandateActivity = Type.Object(
  {
    id: Uuid,
    planSlug,
    commitmentId: Uuid,
    number: Type.String({ description: "The commitment's number, a dot, the activity's" }),
    title: ref(LocalizedText),
  },
  { $id: 'MandateActivity', description: 'The one activity for which somebody answers' },
)

/** What a mandate is for, as it is shown: a body, and of what it answers for which part. */
export const mandateSubject = {
  organization: ref(OrganizationReference),
  commitment: nullable(ref(MandateCommitment), {
    description: 'The one that it is for; null: not only one',
  }),
  activity: nullable(ref(MandateActivity), {
    description: 'The one that it is for; null: not only one',
  }),
}

const kind = Type.Enum(MANDATE_KINDS, {
  description: '`official`: of the same subject one at a time; `deputy`: as many as need be',
})
const startsOn = { ...Day, description: 'The first day on which it holds' }
const endsOn = nullable(Day, {
  description: 'The first day on which it holds no longer; null: no end is known',
})

export const Mandate = Type.Object(
  {
    id: Uuid,
    kind,
    person: nullable(ref(PersonReference), {
      description: 'Null for the public, which is told the body only',
    }),
    ...mandateSubject,
    startsOn,
    endsOn,
    recordedAt: { ...Instant, description: 'When this period was written down' },
    version: Version,
  },
  { $id: 'Mandate', description: 'That somebody answers for a body, from a day on' },
)
export type Mandate = Static<typeof Mandate>

export const MandatePage = pageOf(Mandate, 'MandatePage')

export const MandateParams = Type.Object({ mandateId: Uuid })

export const MandateListQuery = Type.Object(
  {
    organization: Type.Optional({ ...Uuid, description: 'Those for that body' }),
    commitment: Type.Optional({
      ...Uuid,
      description: 'Those that answer for that commitment, or for an activity of it, on that day',
    }),
    activity: Type.Optional({
      ...Uuid,
      description: 'Those that answer for that activity on that day',
    }),
    person: Type.Optional({ ...Uuid, description: 'Theirs; for who may read names' }),
    period: Type.Optional(
      Type.Enum(['that-day', 'any'], {
        default: 'that-day',
        description: '`any`: those too that the day is not in, over or still to come',
      }),
    ),
    ...momentQuery,
    ...languageQuery,
    ...pageQuery,
  },
  { additionalProperties: false },
)
export type MandateListQuery = Static<typeof MandateListQuery>

export const NewMandate = Type.Object(
  {
    personId: Uuid,
    organizationId: Uuid,
    commitmentId: Type.Optional(
      nullable(Uuid, { description: 'Only for that one, of which the body answers for something' }),
    ),
    activityId: Type.Optional(
      nullable(Uuid, { description: 'Only for that one, for which the body answers' }),
    ),
    kind,
    startsOn,
    endsOn: Type.Optional(endsOn),
  },
  {
    $id: 'NewMandate',
    additionalProperties: false,
    description: 'Who answers for a body: for all, or for one commitment or one activity',
  },
)
export type NewMandate = Static<typeof NewMandate>

export const MandatePeriodChange = Type.Object(
  { startsOn, endsOn, reason: ref(WrittenText) },
  {
    $id: 'MandatePeriodChange',
    additionalProperties: false,
    description: 'From when to when a mandate holds, instead of what was recorded, and why',
  },
)
export type MandatePeriodChange = Static<typeof MandatePeriodChange>

export const MandateEnd = Type.Object(
  { reason: ref(WrittenText) },
  { $id: 'MandateEnd', additionalProperties: false, description: 'Why a mandate ends' },
)
export type MandateEnd = Static<typeof MandateEnd>

export const MandatePeriod = Type.Object(
  {
    id: Uuid,
    startsOn,
    endsOn,
    reason: nullable(ref(LocalizedText), {
      description: 'Why it was set anew; null where the mandate begins with it, or none was given',
    }),
    recordedAt: { ...Instant, description: 'When it was written down; the last one counts' },
  },
  { $id: 'MandatePeriod', description: 'From when to when a mandate holds, as recorded once' },
)

export const MandatePeriodPage = pageOf(MandatePeriod, 'MandatePeriodPage')

export const mandateModels = [
  MandateCommitment,
  MandateActivity,
  Mandate,
  MandatePage,
  NewMandate,
  MandatePeriodChange,
  MandateEnd,
  MandatePeriod,
  MandatePeriodPage,
]
