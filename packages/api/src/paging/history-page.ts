import type { PageRequest } from './page.ts'
import { type Order, pageInOrder } from './page-in-order.ts'

interface Fact {
  id: string
  effectiveFrom: string
  recordedAt: Date
}

/** A page of a history as it travels, the latest first: what was said and recorded by that day. */
export function historyPage<T extends Fact>(
  facts: readonly T[],
  request: PageRequest,
  { asOf }: { asOf: string },
) {
  const page = pageInOrder(facts, latestFirst, request)
  const items = page.items.map((fact) => ({ ...fact, recordedAt: fact.recordedAt.toISOString() }))
  return { ...page, items, asOf }
}

/** Of two facts for the same day the one that was recorded later comes first. */
const latestFirst: Order<Fact> = {
  name: 'latest',
  descending: true,
  valueOf: ({ id, effectiveFrom, recordedAt }) =>
    `${effectiveFrom} ${recordedAt.toISOString()} ${id}`,
  numberOf: () => 0,
  compareText: (a, b) => (a < b ? -1 : Number(a > b)),
}
