import type { Day } from '@iltizam/shared/days'
import { WORK_STATES, type WorkState } from '@iltizam/shared/vocabulary'

import { COMMITMENT_ORDERS, type CommitmentOrder } from '../features/commitments/arranged.ts'

/** What every page of the data takes: the day it shows. */
export interface MomentSearch {
  asOf?: Day | undefined
}

/** The dashboard's filters and order, which live in its address. */
export interface DashboardSearch extends MomentSearch {
  theme?: string | undefined
  organization?: string | undefined
  state?: WorkState | undefined
  sort?: CommitmentOrder | undefined
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
    ...oneOf(search, 'sort', COMMITMENT_ORDERS),
  }
}

function textOf<K extends string>(search: Unchecked, key: K): { [P in K]?: string } {
  const value = search[key]
  return typeof value === 'string' && value !== '' ? ({ [key]: value } as { [P in K]: string }) : {}
}

function oneOf<K extends string, V extends string>(
  search: Unchecked,
  key: K,
  values: readonly V[],
): { [P in K]?: V } {
  const value = values.find((candidate) => candidate === search[key])
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: V })
}
