import { EXPORT_FORMAT, exportLine } from '@iltizam/shared/audit-export'
import { v7 as uuidv7 } from 'uuid'

import type { Author } from '../../author.ts'
import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { type Act, actOf, recordChanges } from '../audit/repository.ts'
import { findChainEnd, listChainedEvents, listCheckpoints } from './repository.ts'

interface ExportSettings {
  publicKey: string
  clock: Clock
}

/** The trail for whoever takes it away, line by line; that it was taken is its last event. */
export async function exportTrail(db: Db, act: Act, settings: ExportSettings) {
  await recordChanges(db, act, [{ action: 'audit.exported', objectId: uuidv7() }])
  return trailLines(db, settings)
}

/** The same, for somebody who is signed in. */
export const exportTrailFor = (db: Db, author: Author, publicKey: string) =>
  exportTrail(db, actOf(author), { publicKey, clock: author.clock })

/**
 * The trail as far as it goes now: what it claims, its checkpoints, its events. What is said of people
 * is not in it, and what is added meanwhile neither: no transaction has to last.
 */
export async function* trailLines(db: Db, { publicKey, clock }: ExportSettings) {
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
