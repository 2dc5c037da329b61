import type { CommitmentSort, CommitmentSortKey } from '@iltizam/shared/commitment-sorts'
import { inLanguage } from '@iltizam/shared/localized-text'
import type { Language, WorkState } from '@iltizam/shared/vocabulary'

import type { Schemas } from '../../api/client.ts'
import { searchable } from '../../i18n/searchable.ts'

type Summary = Schemas['CommitmentSummary']

export interface CommitmentFilter {
  theme?: string | undefined
  /** The leading body. */
  organization?: string | undefined
  state?: WorkState | undefined
  /** Part of the title or the number. */
  q?: string | undefined
}

/** Without the theme and the body that no commitment here has: no choice offers them. */
export function applicable<F extends CommitmentFilter>(
  filter: F,
  themes: readonly Schemas['Theme'][],
  commitments: readonly Summary[],
): F {
  return {
    ...filter,
    theme: themes.find(({ id }) => id === filter.theme)?.id,
    organization: commitments.find(({ lead }) => lead?.id === filter.organization)?.lead?.id,
  }
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
  sort: CommitmentSort,
  language: Language,
): Summary[] {
  const valueIn = SORT_VALUES[sortKey(sort)]
  const compare = comparison(sort, language)
  return commitments.toSorted(
    (a, b) => compare(valueIn(a, language), valueIn(b, language)) || a.number - b.number,
  )
}

export const sortKey = (sort: CommitmentSort) => sort.replace('-', '') as CommitmentSortKey
export const isDescending = (sort: CommitmentSort) => sort.startsWith('-')

type SortValue = string | number | null

const SORT_VALUES: Record<CommitmentSortKey, (item: Summary, language: Language) => SortValue> = {
  number: ({ number }) => number,
  title: ({ title }, language) => inLanguage(title, language).text,
  progress: ({ progress }) => progress.exact,
  lastReportedOn: ({ lastReportedOn }) => lastReportedOn,
}

/** What has nothing to measure or to report comes last, whichever way the order runs. */
function comparison(sort: CommitmentSort, language: Language) {
  const { compare } = new Intl.Collator(language)
  const direction = isDescending(sort) ? -1 : 1
  return (a: SortValue, b: SortValue) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return direction * (typeof a === 'string' ? compare(a, String(b)) : a - Number(b))
  }
}
