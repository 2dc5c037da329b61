import { COMMITMENT_SORTS } from '@iltizam/shared/commitment-sorts'
import { REMARK_KINDS, WORK_STATES } from '@iltizam/shared/vocabulary'
import { type Static, Type } from 'typebox'
import {
  clocks,
  Day,
  LocalizedText,
  nullable,
  Progress,
  Provenance,
  pageOf,
  ref,
  Uuid,
  Version,
  Weight,
  WrittenTitle,
} from '../../http/schema.ts'
import { languageQuery, momentQuery, pageQuery } from '../../http/schema-queries.ts'
import { OrganizationReference } from '../organizations/schema.ts'
import { PublishedFigure } from '../progress/schema.ts'
import { Remark } from '../remarks/schema.ts'

const lead = nullable(ref(OrganizationReference), {
  description: 'The body that leads it, where known',
})

const supporters = Type.Array(ref(OrganizationReference), {
  description: 'The bodies that support the lead, by name in Arabic order',
})

const summary = {
  id: Uuid,
  planId: Uuid,
  number: Type.Integer({ minimum: 1, description: 'Its number in the plan' }),
  title: ref(LocalizedText),
  themeId: nullable(Uuid),
  lead,
  state: Type.Enum(WORK_STATES, { description: 'From its progress, unless it is cancelled' }),
  weight: Weight,
  progress: ref(Progress),
  published: nullable(ref(PublishedFigure)),
  activityCount: Type.Integer({
    minimum: 0,
    description: 'Activities that are named; a stand-in for completed ones apart',
  }),
  notReportedCount: Type.Integer({
    minimum: 0,
    description: 'Of these, without a reported progress',
  }),
  lastReportedOn: nullable(Day, {
    description: 'The latest day from which a reported figure holds',
  }),
  provenance: Type.Array(ref(Provenance)),
  version: Version,
}

export const CommitmentSummary = Type.Object(
  {
    ...summary,
    remarkKinds: Type.Array(Type.Enum(REMARK_KINDS), { description: 'Of the last meeting' }),
  },
  { $id: 'CommitmentSummary', description: 'A commitment, as a list shows it' },
)
export type CommitmentSummary = Static<typeof CommitmentSummary>

export const Commitment = Type.Object(
  {
    ...summary,
    supporters,
    remarks: Type.Array(ref(Remark)),
    asOf: Day,
  },
  { $id: 'Commitment', description: 'A numbered promise of a plan, as it stood on a day' },
)
export type Commitment = Static<typeof Commitment>

export const CommitmentPage = pageOf(CommitmentSummary, 'CommitmentPage')

export const CommitmentParams = Type.Object({ commitmentId: Uuid })
export const CommitmentListQuery = Type.Object(
  {
    theme: Type.Optional({ ...Uuid, description: 'Those of that theme' }),
    organization: Type.Optional({
      ...Uuid,
      description: 'The lead, or who answers for an activity',
    }),
    state: Type.Optional(Type.Enum(WORK_STATES, { description: 'Those in that state' })),
    number: Type.Optional(Type.Integer({ minimum: 1, description: 'The one of that number' })),
    sort: Type.Optional(
      Type.Enum(COMMITMENT_SORTS, {
        default: 'number',
        description: 'A minus turns the order round; ties follow the number',
      }),
    ),
    ...momentQuery,
    ...languageQuery,
    ...pageQuery,
  },
  { additionalProperties: false },
)
export type CommitmentListQuery = Static<typeof CommitmentListQuery>

const writtenCommitment = {
  title: ref(WrittenTitle),
  themeId: Type.Optional(nullable(Uuid, { description: 'A theme of its plan; null: none' })),
  leadId: Type.Optional(
    nullable(Uuid, { description: 'The body that leads it; null while it is not known' }),
  ),
  supporterIds: Type.Optional(
    Type.Array(Uuid, {
      maxItems: 100,
      uniqueItems: true,
      description: 'All bodies that support the lead; an empty list: none',
    }),
  ),
}

export const NewCommitment = Type.Object(
  {
    number: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 10_000,
        description: 'Its number in the plan; the next one if absent. Taken: 409',
      }),
    ),
    ...writtenCommitment,
  },
  { $id: 'NewCommitment', additionalProperties: false, description: 'A promise of a plan' },
)
export type NewCommitment = Static<typeof NewCommitment>

export const CommitmentChange = Type.Partial(
  Type.Object({
    ...writtenCommitment,
    cancelled: Type.Boolean({ description: 'Cancelled, it counts nowhere and keeps its history' }),
  }),
  {
    $id: 'CommitmentChange',
    additionalProperties: false,
    description: 'What is to change of a commitment; what is absent stays as it is',
  },
)
export type CommitmentChange = Static<typeof CommitmentChange>

export const CommitmentRevision = Type.Object(
  {
    id: Uuid,
    title: ref(LocalizedText),
    themeId: nullable(Uuid),
    lead,
    supporters,
    cancelled: Type.Boolean({ description: 'Cancelled, it counts nowhere' }),
    provenance: Type.Array(ref(Provenance)),
    ...clocks,
  },
  { $id: 'CommitmentRevision', description: 'What was said of a commitment from a day on' },
)
export type CommitmentRevision = Static<typeof CommitmentRevision>

export const CommitmentRevisionPage = pageOf(CommitmentRevision, 'CommitmentRevisionPage')

export const commitmentModels = [
  CommitmentSummary,
  Commitment,
  CommitmentPage,
  NewCommitment,
  CommitmentChange,
  CommitmentRevision,
  CommitmentRevisionPage,
]
