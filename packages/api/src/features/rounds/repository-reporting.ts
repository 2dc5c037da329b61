import type { Reporter } from '@iltizam/shared/reporting'
import { roundOf, takesReports } from '@iltizam/shared/rounds'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { listReopeningRows, listRoundRows } from './repository.ts'

/**
 * Whether a plan takes a body's word on a day: until its last round has locked, and after that from the
 * bodies for which it is open again. What a body said otherwise the secretariat takes down at any time.
 */
export async function isOpenFor(
  db: Db,
  planId: string,
  { organizationId, onBehalf }: Pick<Reporter, 'organizationId' | 'onBehalf'>,
  moment: Moment,
): Promise<boolean> {
  if (onBehalf) return true
  const today = moment.asOf
  const rounds = await listRoundRows(db, { planId }, moment)
  const last = roundOf(rounds, today)
  if (!last || takesReports(rounds, { today, reopenedUntil: null })) return true
  const reopenings = await listReopeningRows(db, [last.id], moment)
  const own = reopenings.find((reopening) => reopening.organizationId === organizationId)
  return takesReports(rounds, { today, reopenedUntil: own?.untilDay ?? null })
}
