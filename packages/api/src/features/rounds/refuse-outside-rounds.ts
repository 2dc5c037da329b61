import { Problem } from '@iltizam/shared/problems'
import type { Reporter } from '@iltizam/shared/reporting'
import { roundOf, takesReports } from '@iltizam/shared/rounds'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { listReopeningRows, listRoundRows } from './repository.ts'

/**
 * Refuses a body's word once the plan's last round has locked, unless it is open again for that body.
 * What a body said otherwise the secretariat takes down at any time.
 */
export async function refuseOutsideRounds(
  tx: Db,
  planId: string,
  { organizationId, onBehalf }: Pick<Reporter, 'organizationId' | 'onBehalf'>,
  moment: Moment,
): Promise<void> {
  if (onBehalf) return
  const today = moment.asOf
  const rounds = await listRoundRows(tx, { planId }, moment)
  const last = roundOf(rounds, today)
  if (!last || takesReports(rounds, { today, reopenedUntil: null })) return
  const reopenings = await listReopeningRows(tx, [last.id], moment)
  const own = reopenings.find((reopening) => reopening.organizationId === organizationId)
  if (takesReports(rounds, { today, reopenedUntil: own?.untilDay ?? null })) return
  throw new Problem('round-locked', `the last one locked on ${last.locksOn}`)
}
