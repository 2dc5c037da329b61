import { WORK_STATES } from '@iltizam/shared/vocabulary'
import { type Static, Type } from 'typebox'

import { Day, LocalizedText, Progress, ReportedProgress, ref, Uuid } from '../../http/schema.ts'

const state = Type.Enum(WORK_STATES, { description: 'From its progress' })

export const ResponsibleCommitment = Type.Object(
  {
    id: Uuid,
    number: Type.Integer({ minimum: 1, description: 'Its number in the plan' }),
    title: ref(LocalizedText),
    isLead: Type.Boolean({ description: 'The body leads it; otherwise it supports the lead' }),
    state,
    progress: ref(Progress),
    activityCount: Type.Integer({ minimum: 0, description: 'Activities that are named' }),
    notReportedCount: Type.Integer({
      minimum: 0,
      description: 'Of these, without a reported progress',
    }),
  },
  { $id: 'ResponsibleCommitment', description: 'A commitment that a body leads or supports' },
)

export const ResponsibleActivity = Type.Object(
  {
    id: Uuid,
    number: Type.String({ description: "The commitment's number, a dot, the activity's" }),
    commitmentNumber: Type.Integer({ minimum: 1, description: 'Of its commitment, in the plan' }),
    title: ref(LocalizedText),
    state,
    reportedProgress: ReportedProgress,
  },
  {
    $id: 'ResponsibleActivity',
    description: 'An activity that a body answers for, of a commitment that may be led by another',
  },
)

export const PlanResponsibilities = Type.Object(
  {
    planId: Uuid,
    slug: Type.String({ description: "The plan's name in addresses" }),
    title: ref(LocalizedText),
    commitments: Type.Array(ref(ResponsibleCommitment), { description: 'By number' }),
    activities: Type.Array(ref(ResponsibleActivity), { description: 'By number' }),
  },
  { $id: 'PlanResponsibilities', description: 'What a body has to do in one plan' },
)

export const Responsibilities = Type.Object(
  {
    plans: Type.Array(ref(PlanResponsibilities), { description: 'The latest plan first' }),
    asOf: Day,
  },
  {
    $id: 'Responsibilities',
    description: 'What a body leads, supports and answers for on that day, but for the cancelled',
  },
)
export type Responsibilities = Static<typeof Responsibilities>

export const responsibilityModels = [
  ResponsibleCommitment,
  ResponsibleActivity,
  PlanResponsibilities,
  Responsibilities,
]
