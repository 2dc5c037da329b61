import { NOTHING_NEW_CAUSES } from '@iltizam/shared/vocabulary'
import { type Static, Type } from 'typebox'

import {
  Day,
  Instant,
  LocalizedText,
  nullable,
  Progress,
  ReportedProgress,
  ref,
  StandsForCompleted,
  Uuid,
  Weight,
} from '../../http/schema.ts'

export const Approval = Type.Object(
  {
    body: ref(LocalizedText),
    document: ref(LocalizedText),
    on: Day,
    decisionId: Type.Optional({
      ...Uuid,
      description: 'The decision on a progress report; absent where a document approved it',
    }),
  },
  { $id: 'Approval', description: 'By which body, in which document and on which day' },
)
export type Approval = Static<typeof Approval>

export const EvidenceLink = Type.Object(
  {
    url: Type.String({ description: 'An http or https address' }),
    title: nullable(Type.String({ description: 'As its author calls it' })),
  },
  { $id: 'EvidenceLink', description: 'Where a figure can be seen' },
)

export const AcceptedReport = Type.Object(
  {
    id: Uuid,
    from: ReportedProgress,
    to: ReportedProgress,
    cause: nullable(Type.Enum(NOTHING_NEW_CAUSES), { description: 'Why there was nothing new' }),
    reason: nullable(ref(LocalizedText)),
    evidence: Type.Array(ref(EvidenceLink)),
    decisionReason: nullable(ref(LocalizedText)),
  },
  { $id: 'AcceptedReport', description: 'What a body reported, once it was accepted' },
)
export type AcceptedReport = Static<typeof AcceptedReport>

export const PublishedFigure = Type.Object(
  {
    progress: Type.Integer({ minimum: 0, maximum: 100, description: 'Percent, as printed' }),
    difference: nullable(
      Type.Number({ description: 'Published less computed, in points, to 6 decimals' }),
    ),
    approval: ref(Approval),
  },
  { $id: 'PublishedFigure', description: 'What a document printed, beside the computed figure' },
)
export type PublishedFigure = Static<typeof PublishedFigure>

const points = {
  points: Type.Number({ description: 'What it adds to the figure, to 6 decimals' }),
  missing: Type.Number({ description: 'What it could still add, to 6 decimals' }),
}

export const CommitmentPart = Type.Object(
  {
    commitmentId: Uuid,
    number: Type.Integer({ minimum: 1, description: "The commitment's number in the plan" }),
    weight: Weight,
    progress: ref(Progress),
    ...points,
  },
  { $id: 'CommitmentPart', description: 'What one commitment adds to a theme or a plan' },
)

/** How it was asked, so that an answer that was kept can be asked for again. */
const moment = {
  asOf: Day,
  knownAt: nullable(Instant, { description: 'As asked for; null: all that is known' }),
}

const mean = {
  progress: ref(Progress),
  totalWeight: Type.Number({ minimum: 0, description: 'Of all the parts' }),
  parts: Type.Array(ref(CommitmentPart), {
    description: 'Their points add up to progress.exact, to the last decimal',
  }),
}

export const ThemeProgress = Type.Object(
  { themeId: Uuid, ...mean },
  { $id: 'ThemeProgress', description: "The weighted mean of a theme's commitments" },
)

const count = (description: string) => Type.Integer({ minimum: 0, description })

export const PlanProgress = Type.Object(
  {
    planId: Uuid,
    ...moment,
    ...mean,
    themes: Type.Array(ref(ThemeProgress)),
    commitmentStates: Type.Object(
      {
        notStarted: count('Nothing begun'),
        underWay: count('Begun'),
        complete: count('All at 100'),
        cancelled: count('In no mean'),
      },
      { description: 'How many commitments are in each state' },
    ),
    activities: Type.Object(
      {
        itemized: count('Activities that are named; stand-ins for completed ones apart'),
        notReported: count('Of these, without a reported progress'),
      },
      { description: 'How many activities there are' },
    ),
  },
  { $id: 'PlanProgress', description: "A plan's progress and its themes', with the arithmetic" },
)
export type PlanProgress = Static<typeof PlanProgress>

export const ActivityPart = Type.Object(
  {
    activityId: Uuid,
    number: Type.String({ description: "The commitment's number, a dot, the activity's" }),
    standsForCompleted: StandsForCompleted,
    weight: Weight,
    weightReason: nullable(ref(LocalizedText)),
    reportedProgress: ReportedProgress,
    ...points,
    holdsFrom: nullable(Day, { description: 'Since when; null while not reported' }),
    recordedAt: nullable(Instant),
    approval: nullable(ref(Approval), {
      description: 'What approved it; null while not reported, and for a stand-in',
    }),
    report: nullable(ref(AcceptedReport), {
      description: 'What was accepted; null where a document gave the figure',
    }),
  },
  { $id: 'ActivityPart', description: 'What one activity adds to its commitment, and why' },
)

export const CommitmentProgress = Type.Object(
  {
    commitmentId: Uuid,
    number: Type.Integer({ minimum: 1, description: "The commitment's number in the plan" }),
    ...moment,
    holdsFrom: nullable(Day, {
      description: 'The latest day from which any of its parts holds',
    }),
    progress: ref(Progress),
    published: nullable(ref(PublishedFigure)),
    totalWeight: Type.Number({ minimum: 0, description: 'Of all the parts' }),
    parts: Type.Array(ref(ActivityPart), {
      description:
        'Cancelled activities are absent. The points add up to progress.exact, to the last decimal',
    }),
  },
  { $id: 'CommitmentProgress', description: 'How a commitment’s progress is computed' },
)
export type CommitmentProgress = Static<typeof CommitmentProgress>

export const progressModels = [
  Approval,
  EvidenceLink,
  AcceptedReport,
  PublishedFigure,
  CommitmentPart,
  ThemeProgress,
  PlanProgress,
  ActivityPart,
  CommitmentProgress,
]
