/** How a list of commitments may be sorted. A minus turns the order round; ties follow the number. */
export const COMMITMENT_SORTS = [
  'number',
  '-number',
  'progress',
  '-progress',
  'title',
  '-title',
  'lastReportedOn',
  '-lastReportedOn',
] as const
export type CommitmentSort = (typeof COMMITMENT_SORTS)[number]

/** What a sort goes by, whichever way it runs. */
export type CommitmentSortKey = Exclude<CommitmentSort, `-${string}`>
