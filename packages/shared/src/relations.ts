import type { PlanStatus, ReportState, WorkState } from './vocabulary.ts'

/** How somebody has to stand to a thing to do something with it. */
export const RELATIONS = [
  'any',
  'own-organization',
  'own-committee',
  'own-account',
  'on-behalf',
  'written-by-others',
] as const
export type Relation = (typeof RELATIONS)[number]

/** The things that have states, and which. */
export interface ObjectStates {
  'progress-report': ReportState
  plan: PlanStatus
  commitment: WorkState
  activity: WorkState
}

/** The states in which something is possible; in all of them where none is named. */
export type PossibleStates = { [O in keyof ObjectStates]?: readonly ObjectStates[O][] }
