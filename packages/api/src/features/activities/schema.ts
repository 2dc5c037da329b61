import { WORK_STATES } from '@iltizam/shared/vocabulary'
import { type Static, Type } from 'typebox'

import {
  clocks,
  Day,
  LocalizedText,
  nullable,
  pageOf,
  ReportedProgress,
  ref,
  StandsForCompleted,
  Uuid,
  Version,
  Weight,
  WrittenTitle,
} from '../../http/schema.ts'
import { OrganizationReference } from '../organizations/schema.ts'
import { AcceptedReport, Approval } from '../progress/schema.ts'

const described = {
  responsible: nullable(ref(OrganizationReference), {
    description: "Who answers for it, where that is another body than the commitment's lead",
  }),
  startsOn: nullable(Day),
  endsOn: nullable(Day),
}

const activity = {
  id: Uuid,
  commitmentId: Uuid,
  number: Type.String({ description: "The commitment's number, a dot, the activity's" }),
  title: ref(LocalizedText),
  standsForCompleted: StandsForCompleted,
  ...described,
  state: Type.Enum(WORK_STATES, { description: 'From its progress, unless it is cancelled' }),
  weight: Weight,
  reportedProgress: ReportedProgress,
  reportedOn: nullable(Day, {
    description: 'From which day the reported figure holds; null for a stand-in',
  }),
  approval: nullable(ref(Approval)),
  report: nullable(ref(AcceptedReport), {
    description: 'What was accepted; null where a document gave the figure',
  }),
  asOf: Day,
  version: Version,
}

export const Activity = Type.Object(activity, {
  $id: 'Activity',
  description: 'A step of a commitment, as it stood on a day',
})
export type Activity = Static<typeof Activity>

export const ReportableActivity = Type.Object(
  {
    ...activity,
    commitmentTitle: ref(LocalizedText),
    byLead: Type.Boolean({
      description: 'The caller leads the commitment, and another body answers for the activity',
    }),
    lastSaidOn: nullable(Day, {
      description: 'The day of the last word on it that was not taken back; null: none so far',
    }),
  },
  { $id: 'ReportableActivity', description: 'An activity on which the caller may report' },
)
export type ReportableActivity = Static<typeof ReportableActivity>

export const ReportableActivityPage = pageOf(ReportableActivity, 'ReportableActivityPage')

export const ActivityPage = pageOf(Activity, 'ActivityPage')

export const ActivityParams = Type.Object({ activityId: Uuid })

const writtenActivity = {
  title: ref(WrittenTitle),
  responsibleId: Type.Optional(
    nullable(Uuid, {
      description: "Who answers for it, where that is another body than the commitment's lead",
    }),
  ),
  startsOn: Type.Optional(nullable(Day, { description: 'Its first day; null: not planned' })),
  endsOn: Type.Optional(
    nullable(Day, { description: 'Its last day, not before the first; null: not planned' }),
  ),
}

export const NewActivity = Type.Object(writtenActivity, {
  $id: 'NewActivity',
  additionalProperties: false,
  description: "A commitment's next step",
})
export type NewActivity = Static<typeof NewActivity>

export const ActivityChange = Type.Partial(
  Type.Object({
    ...writtenActivity,
    cancelled: Type.Boolean({ description: 'Cancelled, it counts nowhere and keeps its history' }),
  }),
  {
    $id: 'ActivityChange',
    additionalProperties: false,
    description: 'What is to change of an activity; what is absent stays as it is',
  },
)
export type ActivityChange = Static<typeof ActivityChange>

export const ActivityRevision = Type.Object(
  {
    id: Uuid,
    title: ref(LocalizedText),
    ...described,
    cancelled: Type.Boolean({ description: 'Cancelled, it counts nowhere' }),
    ...clocks,
  },
  { $id: 'ActivityRevision', description: 'What was said of an activity from a day on' },
)
export type ActivityRevision = Static<typeof ActivityRevision>

export const ActivityRevisionPage = pageOf(ActivityRevision, 'ActivityRevisionPage')

export const activityModels = [
  Activity,
  ActivityPage,
  ReportableActivity,
  ReportableActivityPage,
  NewActivity,
  ActivityChange,
  ActivityRevision,
  ActivityRevisionPage,
]
