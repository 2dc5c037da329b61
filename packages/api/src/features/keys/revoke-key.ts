import { Problem } from '@iltizam/shared/problems'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { afterLast } from '../../db/identities.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { describeKey } from './read-systems.ts'
import { endKey, getKeyRow, lockKey } from './repository.ts'
import type { SystemKey } from './schema.ts'

/** Takes a key back: it opens nothing from the next request on, and never again. */
export async function revokeKey(
  tx: Db,
  named: { id: string; version: number },
  reason: string,
  author: Author,
): Promise<SystemKey> {
  const { locked, key } = await lockKey(tx, named)
  if (describeKey(key, author.clock).state !== 'in-force') throw new Problem('key-not-in-force')
  const act = actOf(author, afterLast(author.clock.now(), key.recordedAt, locked.changedAt))
  await endKey(tx, locked, act.recordedAt, { revokedAt: act.recordedAt, revocationReason: reason })
  await recordChanges(tx, act, [{ action: 'key.revoked', objectId: key.id, reason }])
  return describeKey(await getKeyRow(tx, key.id), author.clock)
}
