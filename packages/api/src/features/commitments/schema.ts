import { COMMITMENT_SORTS } from '@iltizam/shared/commitment-sorts'
import { REMARK_KINDS, WORK_STATES } from '@iltizam/shared/vocabulary'
import { type Static, Type } from 'typebox'

import {
  Day,
  LocalizedText,
  languageQuery,
  momentQuery,
  nullable,
  Progress,
  Provenance,
  pageOf,
  pageQuery,
  ref,
  Uuid,
  Version,
  Weight,
} from '../../http/schema.ts'
import { OrganizationReference } from '../organizations/schema.ts'
import { PublishedFigure } from '../progress/schema.ts'
import { Remark } from '../remarks/schema.ts'

const summary = {
  id: Uuid,
  planId: Uuid,
  number: Type.Integer({ minimum: 1, description: 'Its number in the plan' }),
  title: ref(LocalizedText),
  themeId: nullable(Uuid),
  lead: nullable(ref(OrganizationReference), {
    description: 'The body that leads it, where known',
  }),
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

export const commitmentModels = [CommitmentSummary, Commitment, CommitmentPage]
