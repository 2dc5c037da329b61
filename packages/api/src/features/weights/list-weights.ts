import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import type { Page, PageRequest } from '../../paging/page.ts'

export async function listWeights(
  _db: Db,
  _subject: { kind: 'commitment' | 'activity'; id: string },
  _request: PageRequest,
  _moment: Moment,
): Promise<Page<never> & { asOf: string }> {
  throw new Error('not yet')
}
