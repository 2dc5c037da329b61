import { COMMITMENT_SORTS, type CommitmentSort } from '@iltizam/shared/commitment-sorts'
import type { Day } from '@iltizam/shared/days'
import { WORK_STATES, type WorkState } from '@iltizam/shared/vocabulary'

import { languageOfPath } from '../i18n/preferred-language.ts'

/** What every page of the data takes: the day it shows. */
export interface MomentSearch {
  asOf?: Day | undefined
}

/** The dashboard's filters and order, which live in its address. */
export interface DashboardSearch extends MomentSearch {
  theme?: string | undefined
  organization?: string | undefined
  state?: WorkState | undefined
  sort?: CommitmentSort | undefined
  q?: string | undefined
}

type Unchecked = Record<string, unknown>

/** The day goes to the API as it is: the API says what is wrong with it. */
export function momentSearch(search: Unchecked): MomentSearch {
  return textOf(search, 'asOf')
}

/** A state or an order that we do not know is no filter. */
export function dashboardSearch(search: Unchecked): DashboardSearch {
  return {
    ...momentSearch(search),
    ...textOf(search, 'theme'),
    ...textOf(search, 'organization'),
    ...textOf(search, 'q'),
    ...oneOf(search, 'state', WORK_STATES),
    ...oneOf(search, 'sort', COMMITMENT_SORTS),
  }
}

/** A refused value is named undefined: left out, the router would hand on the unchecked one. */
function textOf<K extends string>(search: Unchecked, key: K): { [P in K]: string | undefined } {
  const value = search[key]
  return named(key, typeof value === 'string' && value !== '' ? value : undefined)
}

function oneOf<K extends string, V extends string>(
  search: Unchecked,
  key: K,
  values: readonly V[],
): { [P in K]: V | undefined } {
  return named(
    key,
    values.find((candidate) => candidate === search[key]),
  )
}

const named = <K extends string, V>(key: K, value: V) => ({ [key]: value }) as { [P in K]: V }

/** Which events of the trail are shown. */
export interface AuditSearch {
  object?: string | undefined
  objectKind?: string | undefined
  action?: string | undefined
  actor?: string | undefined
  request?: string | undefined
  from?: Day | undefined
  to?: Day | undefined
  readings?: 'included' | 'left-out' | undefined
}

/** All of it goes to the API as it is: the API says what is wrong with it. */
export function auditSearch(search: Unchecked): AuditSearch {
  return {
    ...textOf(search, 'object'),
    ...textOf(search, 'objectKind'),
    ...textOf(search, 'action'),
    ...textOf(search, 'actor'),
    ...textOf(search, 'request'),
    ...textOf(search, 'from'),
    ...textOf(search, 'to'),
    ...oneOf(search, 'readings', ['included', 'left-out'] as const),
  }
}

/** Where the sign-in page leads on to: an address of ours, else nowhere in particular. */
export interface SignInSearch {
  return?: string | undefined
}

export function signInSearch(search: Unchecked): SignInSearch {
  const wanted = search.return
  const isOurs =
    typeof wanted === 'string' && wanted.startsWith('/') && languageOfPath(wanted) !== undefined
  return { return: isOurs ? wanted : undefined }
}

/** The plan that is shown, and the activity whose form is open, by its number. */
export interface MyActivitiesSearch {
  plan?: string | undefined
  activity?: string | undefined
}

export const myActivitiesSearch = (search: Unchecked): MyActivitiesSearch => ({
  ...textOf(search, 'plan'),
  ...textOf(search, 'activity'),
})

/** The report that is being decided on. */
export interface ReviewSearch {
  report?: string | undefined
}

export const reviewSearch = (search: Unchecked): ReviewSearch => textOf(search, 'report')
