import { Problem } from '@iltizam/shared/problems'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { afterLast } from '../../db/identities.ts'
import { getAccountRow, lockAccountVersion, updateAccount } from '../accounts/repository.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { hasIdentity } from '../provider-sign-ins/repository-identities.ts'
import type { SentInvitation } from './schema.ts'
import { sendInvitation } from './send-invitation.ts'

/** Sends somebody another link, who has not followed the one before; that one is void. */
export async function resendInvitation(
  tx: Db,
  named: { id: string; version: number },
  author: Author,
): Promise<SentInvitation> {
  const locked = await lockAccountVersion(tx, named)
  const account = await getAccountRow(tx, named.id)
  const comesIn = account.passwordHash !== null || (await hasIdentity(tx, account.id))
  if (comesIn || account.suspendedAt !== null) throw new Problem('not-invited')
  const recordedAt = afterLast(author.clock.now(), account.recordedAt, locked.changedAt)
  await updateAccount(tx, locked, recordedAt)
  await recordChanges(tx, actOf(author, recordedAt), [
    { action: 'account.invited-again', objectId: account.id },
  ])
  return sendInvitation(tx, { ...account, version: locked.version + 1 }, recordedAt)
}
