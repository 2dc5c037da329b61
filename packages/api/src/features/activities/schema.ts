import { WORK_STATES } from '@iltizam/shared/vocabulary'
import { type Static, Type } from 'typebox'

import {
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
} from '../../http/schema.ts'
import { OrganizationReference } from '../organizations/schema.ts'
import { Approval } from '../progress/schema.ts'

export const Activity = Type.Object(
  {
    id: Uuid,
    commitmentId: Uuid,
    number: Type.String({ description: "The commitment's number, a dot, the activity's" }),
    title: ref(LocalizedText),
    standsForCompleted: StandsForCompleted,
    responsible: nullable(ref(OrganizationReference), {
      description: "Who answers for it, where that is another body than the commitment's lead",
    }),
    startsOn: nullable(Day),
    endsOn: nullable(Day),
    state: Type.Enum(WORK_STATES, { description: 'From its progress, unless it is cancelled' }),
    weight: Weight,
    reportedProgress: ReportedProgress,
    reportedOn: nullable(Day, {
      description: 'From which day the reported figure holds; null for a stand-in',
    }),
    approval: nullable(ref(Approval)),
    asOf: Day,
    version: Version,
  },
  { $id: 'Activity', description: 'A step of a commitment, as it stood on a day' },
)
export type Activity = Static<typeof Activity>

export const ActivityPage = pageOf(Activity, 'ActivityPage')

export const ActivityParams = Type.Object({ activityId: Uuid })
export const activityModels = [Activity, ActivityPage]
