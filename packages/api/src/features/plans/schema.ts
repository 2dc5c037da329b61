import { PLAN_STATUSES } from '@iltizam/shared/vocabulary'
import { type Static, Type } from 'typebox'

import {
  Day,
  LocalizedText,
  nullable,
  Progress,
  Provenance,
  pageOf,
  ref,
  Uuid,
  Version,
} from '../../http/schema.ts'
import { Approval } from '../progress/schema.ts'

export const Theme = Type.Object(
  {
    id: Uuid,
    position: Type.Integer({ minimum: 1, description: 'Its place in the plan' }),
    title: ref(LocalizedText),
    provenance: Type.Array(ref(Provenance)),
  },
  { $id: 'Theme', description: 'Groups commitments of a plan' },
)
export type Theme = Static<typeof Theme>

export const Plan = Type.Object(
  {
    id: Uuid,
    slug: Type.String({ description: 'Names the plan in public addresses' }),
    ordinal: Type.Integer({ minimum: 1, description: "The country's first plan is 1" }),
    startYear: Type.Integer({ description: 'The first year of its period' }),
    endYear: Type.Integer({ description: 'The last year of its period' }),
    implementationEnds: nullable(Day),
    status: Type.Enum(PLAN_STATUSES, { description: 'Where it is in its life' }),
    title: ref(LocalizedText),
    themes: Type.Array(ref(Theme)),
    progress: ref(Progress),
    commitmentCount: Type.Integer({ minimum: 0, description: 'Cancelled ones included' }),
    firstHeldOn: nullable(Day, {
      description: 'The first day of which anything is known; before it there is no answer',
    }),
    lastChangedOn: nullable(Day, {
      description: 'The latest day, up to asOf, from which a figure holds',
    }),
    lastApproval: nullable(ref(Approval), { description: 'What approved the figures of that day' }),
    provenance: Type.Array(ref(Provenance)),
    asOf: Day,
    version: Version,
  },
  { $id: 'Plan', description: 'An action plan as it stood on a day' },
)
export type Plan = Static<typeof Plan>

export const PlanPage = pageOf(Plan, 'PlanPage')

/** The slug serves too, so that a public address is enough to ask. */
export const PlanParams = Type.Object({
  planId: Type.String({
    minLength: 1,
    maxLength: 100,
    pattern: '^[a-z0-9-]+$',
    description: "The plan's id or slug",
  }),
})
export const planModels = [Theme, Plan, PlanPage]
