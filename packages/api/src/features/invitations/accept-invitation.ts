import { Problem } from '@iltizam/shared/problems'
import { ACCOUNT_TOKEN_KINDS } from '@iltizam/shared/vocabulary'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { afterLast } from '../../db/identities.ts'
import { takePassword } from '../../secrets/take-password.ts'
import { findAccountRow, lockAccount, updateAccount } from '../accounts/repository.ts'
import { recordChanges } from '../audit/repository.ts'
import { findOpenToken, takeToken, voidTokens } from '../credentials/repository.ts'

/** Takes the first password of somebody who was invited: from now on they sign in. */
export async function acceptInvitation(
  db: Db,
  { token, password }: { token: string; password: string },
  { requestId, clock }: { requestId: string; clock: Clock },
): Promise<void> {
  const link = await findOpenToken(db, 'invitation', token, clock.now())
  const account = link && (await findAccountRow(db, link.accountId))
  if (!link || !account || account.passwordHash || account.suspendedAt)
    throw new Problem('link-not-good')
  const passwordHash = await takePassword(password, '#/password', account)
  await db.transaction(async (tx) => {
    const accountId = account.id
    const locked = await lockAccount(tx, accountId)
    const recordedAt = afterLast(clock.now(), link.recordedAt, locked.changedAt)
    // What was changed since it was read may have suspended it.
    if (locked.version !== account.version || !(await takeToken(tx, link.id, recordedAt)))
      throw new Problem('link-not-good')
    await updateAccount(tx, locked, recordedAt, { passwordHash, passwordIsShort: false })
    await voidTokens(tx, { accountId, kinds: ACCOUNT_TOKEN_KINDS, voidedAt: recordedAt })
    await recordChanges(tx, { actor: accountId, requestId, recordedAt }, [
      { action: 'account.activated', objectId: accountId },
    ])
  })
}
