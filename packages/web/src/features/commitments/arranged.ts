import { inLanguage } from '@iltizam/shared/localized-text'
import type { Language, WorkState } from '@iltizam/shared/vocabulary'

import type { Schemas } from '../../api/client.ts'
import { searchable } from '../../i18n/searchable.ts'

type Summary = Schemas['CommitmentSummary']

/** As the API names them; a minus turns the order round, ties follow the number. */
export const COMMITMENT_ORDERS = [
  'number',
  '-number',
  'title',
  '-title',
  'progress',
  '-progress',
  'lastReportedOn',
  '-lastReportedOn',
] as const
export type CommitmentOrder = (typeof COMMITMENT_ORDERS)[number]
export type OrderKey = Exclude<CommitmentOrder, `-${string}`>

export interface CommitmentFilter {
  theme?: string | undefined
  /** The leading body. */
  organization?: string | undefined
  state?: WorkState | undefined
  /** Part of the title or the number. */
  q?: string | undefined
}

export function filtered(
  commitments: readonly Summary[],
  { theme, organization, state, q = '' }: CommitmentFilter,
  language: Language,
): Summary[] {
  const words = searchable(q)
  return commitments.filter(
    (commitment) =>
      (theme === undefined || commitment.themeId === theme) &&
      (organization === undefined || commitment.lead?.id === organization) &&
      (state === undefined || commitment.state === state) &&
      (words === '' ||
        String(commitment.number) === words ||
        searchable(inLanguage(commitment.title, language).text).includes(words)),
  )
}

export function sorted(
  commitments: readonly Summary[],
  order: CommitmentOrder,
  language: Language,
): Summary[] {
  const key = orderKey(order)
  const direction = isDescending(order) ? -1 : 1
  const compare = comparisons(language)[key]
  return commitments.toSorted((a, b) => direction * compare(a, b) || a.number - b.number)
}

export const orderKey = (order: CommitmentOrder) => order.replace('-', '') as OrderKey
export const isDescending = (order: CommitmentOrder) => order.startsWith('-')

/** Nothing measured and nothing reported come first: below everything that is. */
function comparisons(language: Language): Record<OrderKey, (a: Summary, b: Summary) => number> {
  const { compare } = new Intl.Collator(language)
  const titleOf = ({ title }: Summary) => inLanguage(title, language).text
  return {
    number: (a, b) => a.number - b.number,
    title: (a, b) => compare(titleOf(a), titleOf(b)),
    progress: (a, b) => (a.progress.exact ?? -1) - (b.progress.exact ?? -1),
    lastReportedOn: (a, b) => compareDays(a.lastReportedOn ?? '', b.lastReportedOn ?? ''),
  }
}

const compareDays = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
