import { PLAN_STATUSES } from '@iltizam/shared/vocabulary'
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
  WrittenTitle,
} from '../../http/schema.ts'
import { Approval } from '../progress/schema.ts'

export const Theme = Type.Object(
  {
    id: Uuid,
    position: Type.Integer({ minimum: 1, description: 'Its place in the plan' }),
    title: ref(LocalizedText),
    provenance: Type.Array(ref(Provenance)),
    version: Version,
  },
  { $id: 'Theme', description: 'Groups commitments of a plan' },
)
export type Theme = Static<typeof Theme>

const period = {
  startYear: Type.Integer({ description: 'The first year of its period' }),
  endYear: Type.Integer({ description: 'The last year of its period' }),
  implementationEnds: nullable(Day),
}

const status = Type.Enum(PLAN_STATUSES, { description: 'Where it is in its life' })

export const Plan = Type.Object(
  {
    id: Uuid,
    slug: Type.String({ description: 'Names the plan in public addresses' }),
    ordinal: Type.Integer({ minimum: 1, description: "The country's first plan is 1" }),
    ...period,
    status,
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
    lastApproval: nullable(ref(Approval), {
      description: 'The minutes of that day; null where a figure has moved since the last ones',
    }),
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

const year = (which: string) =>
  Type.Integer({ minimum: 2000, maximum: 2200, description: `The ${which} year of its period` })

const writtenPlan = {
  title: ref(WrittenTitle),
  status,
  startYear: year('first'),
  endYear: year('last'),
  implementationEnds: Type.Optional(
    nullable(Day, { description: 'When its implementation ends; null where that is not known' }),
  ),
}

export const NewPlan = Type.Object(
  {
    slug: Type.String({
      minLength: 1,
      maxLength: 100,
      pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
      description: 'Will name the plan in public addresses, and does not change. Taken: 409',
    }),
    ordinal: Type.Integer({
      minimum: 1,
      maximum: 32_767,
      description: "The country's first plan is 1. Does not change. Taken: 409",
    }),
    ...writtenPlan,
  },
  {
    $id: 'NewPlan',
    additionalProperties: false,
    description: 'A plan as the secretariat sets it up',
  },
)
export type NewPlan = Static<typeof NewPlan>

export const PlanChange = Type.Partial(Type.Object(writtenPlan), {
  $id: 'PlanChange',
  additionalProperties: false,
  description: 'What is to change of a plan; what is absent stays as it is',
})
export type PlanChange = Static<typeof PlanChange>

export const PlanRevision = Type.Object(
  {
    id: Uuid,
    title: ref(LocalizedText),
    status,
    ...period,
    provenance: Type.Array(ref(Provenance)),
    ...clocks,
  },
  { $id: 'PlanRevision', description: 'What was said of a plan from a day on' },
)
export type PlanRevision = Static<typeof PlanRevision>

export const PlanRevisionPage = pageOf(PlanRevision, 'PlanRevisionPage')

export const NewTheme = Type.Object(
  { title: ref(WrittenTitle) },
  { $id: 'NewTheme', additionalProperties: false, description: "A plan's next theme" },
)
export type NewTheme = Static<typeof NewTheme>

export const ThemeChange = Type.Partial(NewTheme, {
  $id: 'ThemeChange',
  additionalProperties: false,
  description: 'What is to change of a theme; what is absent stays as it is',
})
export type ThemeChange = Static<typeof ThemeChange>

export const ThemeParams = Type.Object({ themeId: Uuid })

export const planModels = [
  Theme,
  Plan,
  PlanPage,
  NewPlan,
  PlanChange,
  PlanRevision,
  PlanRevisionPage,
  NewTheme,
  ThemeChange,
]
