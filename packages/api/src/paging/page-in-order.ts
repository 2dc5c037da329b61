import { Problem } from '@iltizam/shared/problems'
import { Type } from 'typebox'

import { decodeCursor, encodeCursor } from './cursor.ts'
import { DEFAULT_PAGE_SIZE, type Page, type PageRequest } from './page.ts'

const Place = Type.Tuple([
  Type.String(),
  Type.Union([Type.String(), Type.Number(), Type.Null()]),
  Type.Number(),
])
type SortValue = string | number | null

/** An order of a list that fits in memory: by a value, then by the number, which is unique. */
export interface Order<T> {
  /** Names the order: a cursor of another one is refused. */
  name: string
  descending: boolean
  valueOf: (item: T) => SortValue
  numberOf: (item: T) => number
  compareText: (a: string, b: string) => number
}

/** What was recorded last comes first: ids grow. */
export const lastFirst: Order<{ id: string }> = {
  name: 'last',
  descending: true,
  valueOf: ({ id }) => id,
  numberOf: () => 0,
  compareText: (a, b) => (a < b ? -1 : Number(a > b)),
}

/** Sorts the whole list and cuts the page that starts after the cursor. */
export function pageInOrder<T>(
  items: readonly T[],
  order: Order<T>,
  request: PageRequest,
): Page<T> {
  const placeOf = (item: T) => [order.valueOf(item), order.numberOf(item)] as const
  const compare = (a: readonly [SortValue, number], b: readonly [SortValue, number]) =>
    compareValues(a[0], b[0], order) || a[1] - b[1]
  const sorted = items.toSorted((a, b) => compare(placeOf(a), placeOf(b)))

  const after = request.cursor === undefined ? null : placeIn(request.cursor, order.name)
  const rest = after === null ? sorted : sorted.filter((item) => compare(placeOf(item), after) > 0)
  const page = rest.slice(0, request.limit ?? DEFAULT_PAGE_SIZE)
  const last = page.at(-1)
  const isLast = last === undefined || page.length === rest.length
  return {
    items: page,
    nextCursor: isLast ? null : encodeCursor([order.name, ...placeOf(last)]),
    total: items.length,
  }
}

function placeIn(cursor: string, orderName: string): readonly [SortValue, number] {
  const [name, value, number] = decodeCursor(Place, cursor)
  if (name !== orderName) throw new Problem('invalid-cursor')
  return [value, number]
}

/** What has no value comes last, whichever way the order runs. */
function compareValues<T>(a: SortValue, b: SortValue, order: Order<T>): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  const ascending = typeof a === 'string' ? order.compareText(a, String(b)) : a - Number(b)
  return order.descending ? -ascending : ascending
}
