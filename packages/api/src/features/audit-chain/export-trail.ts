import { EXPORT_FORMAT, exportLine } from '@iltizam/shared/audit-export'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { findChainEnd, listChainedEvents, listCheckpoints } from './repository.ts'

/**
 * The trail as far as it goes now, line by line: what it claims, its checkpoints, its events. What is
 * said of people is not in it, and what is added meanwhile neither: no transaction has to last.
 */
export async function* exportTrail(db: Db, publicKey: string, clock: Clock) {
  // Before the head: one that is signed later could vouch for more than is exported.
  const checkpoints = await listCheckpoints(db)
  const head = await findChainEnd(db)
  const exportedAt = clock.now().toISOString()
  yield exportLine({ format: EXPORT_FORMAT, exportedAt, head, publicKey })
  for (const checkpoint of checkpoints) yield exportLine(checkpoint)
  for await (const event of listChainedEvents(db, { upTo: head.sequence })) {
    const { sequence, chainSha256, content } = event
    yield exportLine({ sequence, chainSha256, content })
  }
}
