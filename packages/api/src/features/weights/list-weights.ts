import { weightAsNumber, weightFrom } from '@iltizam/shared/weights'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { historyPage } from '../../paging/history-page.ts'
import type { PageRequest } from '../../paging/page.ts'
import { type Weighed, weighed } from './weighed.ts'

/** The weights that were set for something, the latest first, a page of them. */
export async function listWeights(
  db: Db,
  { kind, id }: Weighed,
  request: PageRequest,
  moment: Moment,
) {
  await weighed[kind].get(db, id, moment)
  const page = historyPage(await weighed[kind].listWeights(db, id, moment), request, moment)
  return { ...page, items: page.items.map(describeWeight) }
}

/** With the weight as it travels: a number of at most 3 decimals. */
export const describeWeight = <T extends { weight: string }>(row: T) => ({
  ...row,
  weight: weightAsNumber(weightFrom(row.weight)),
})
