import { Problem } from '@iltizam/shared/problems'
import { v7 as uuidv7 } from 'uuid'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { afterLast, refuseOtherVersion } from '../../db/identities.ts'
import { actOf, type Change, recordChanges } from '../audit/repository.ts'
import { hasMovedOn } from './moved-on.ts'
import { getOrganization } from './read-organizations.ts'
import { countOrganizationChange, lockOrganizations } from './repository.ts'
import {
  findSuccession,
  hasEndedSince,
  insertWithdrawals,
  isWithdrawn,
  listPartRows,
} from './repository-successions.ts'
import type { NewSuccessionWithdrawal, Organization } from './schema.ts'

/**
 * Takes back that a body ended: it never did, as known from now on. Of several that were merged at
 * once only this one; of a split all that goes on from it. What was known before can still be read.
 */
export async function withdrawSuccession(
  tx: Db,
  { id, version }: { id: string; version: number },
  { reason }: NewSuccessionWithdrawal,
  author: Author,
): Promise<Organization> {
  const found = await findSuccession(tx, id)
  if (!found) throw new Problem('succession-not-found')
  const { predecessorId, kind, effectiveFrom } = found
  const parts = await listPartRows(tx, found)
  const successorIds = parts.map(({ successorId }) => successorId)
  const locked = await lockOrganizations(tx, [predecessorId, ...successorIds])
  for (const body of locked) if (body.id === predecessorId) refuseOtherVersion(body, version)
  // Only what is read now is so: it may have been taken back, or built on, before the lock.
  if (await isWithdrawn(tx, id)) throw new Problem('succession-withdrawn')
  const moment = { asOf: author.clock.today(), knownAt: undefined }
  const end = { predecessorId, successorIds, recordedAt: found.recordedAt }
  if (
    (await hasEndedSince(tx, successorIds, found.recordedAt)) ||
    (await hasMovedOn(tx, end, moment))
  )
    throw new Problem('succession-built-on')

  const changes = locked.map(({ changedAt }) => changedAt)
  const recordedAt = afterLast(author.clock.now(), found.recordedAt, ...changes)
  await insertWithdrawals(
    tx,
    parts.map((part) => ({ id: uuidv7(), successionId: part.id, reason, recordedAt })),
  )
  for (const body of locked) await countOrganizationChange(tx, body.id, recordedAt)
  await recordChanges(tx, actOf(author, recordedAt), [
    {
      action: 'organization.end-withdrawn',
      objectId: predecessorId,
      before: { kind, effectiveFrom, successorIds },
      after: { reason },
    },
    ...successorIds.map(
      (objectId): Change => ({
        action: 'organization.succession-withdrawn',
        objectId,
        before: { kind, effectiveFrom, predecessorIds: [predecessorId] },
        after: { reason },
      }),
    ),
  ])
  return getOrganization(tx, predecessorId, moment)
}
