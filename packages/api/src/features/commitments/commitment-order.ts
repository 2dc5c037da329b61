import type { CommitmentSort, CommitmentSortKey } from '@iltizam/shared/commitment-sorts'
import { inLanguage } from '@iltizam/shared/localized-text'
import type { Language } from '@iltizam/shared/vocabulary'

import type { Order } from '../../paging/page-in-order.ts'
import type { CommitmentSummary } from './schema.ts'

/** The order that a list is asked for in; titles follow the rules of the language. */
export function commitmentOrder(
  sort: CommitmentSort,
  language: Language,
): Order<CommitmentSummary> {
  const descending = sort.startsWith('-')
  const key = (descending ? sort.slice(1) : sort) as CommitmentSortKey // what is left of a sort
  const { compare } = new Intl.Collator(language)
  const values: Record<CommitmentSortKey, (item: CommitmentSummary) => string | number | null> = {
    number: ({ number }) => number,
    progress: ({ progress }) => progress.exact,
    title: ({ title }) => inLanguage(title, language).text,
    lastReportedOn: (item) => item.lastReportedOn,
  }
  return {
    name: `${sort} ${language}`,
    descending,
    valueOf: values[key],
    numberOf: ({ number }) => number,
    compareText: compare,
  }
}
