import { Problem } from '@iltizam/shared/problems'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { afterLast } from '../../db/identities.ts'
import {
  getAccountRow,
  isDemonstrationAccount,
  lockAccountVersion,
  updateAccount,
} from '../accounts/repository.ts'
import { actOf } from '../audit/repository.ts'
import { getProvenAccount } from './prove-factor.ts'
import { recordFactorChange } from './record-factor-change.ts'
import { deleteSecondFactor, needsSecondFactor } from './repository.ts'
import { takeCode } from './repository-codes.ts'
import { type Changing, withRightCode } from './repository-proof.ts'
import type { FactorProof } from './schema.ts'

/**
 * Asks for a password alone from now on; not where an office that is held needs more, nor where the
 * password is worth too little alone.
 */
export async function removeSecondFactor(
  db: Db,
  { password, code }: FactorProof,
  changing: Changing & { isDemonstration: boolean },
): Promise<void> {
  const account = await getProvenAccount(db, password, changing)
  const { author, factorKey, isDemonstration } = changing
  const { id: accountId } = account
  await withRightCode(db, changing, async (tx) => {
    if (!isDemonstration && (await needsSecondFactor(tx, accountId)))
      throw new Problem('second-factor-needed')
    const { passwordIsShort } = await getAccountRow(tx, accountId)
    if (passwordIsShort) throw new Problem('longer-password-first')
    const act = actOf(author)
    const isRight = await takeCode(tx, { accountId, code, factorKey, now: act.recordedAt })
    if (!isRight) return 'wrong'
    await deleteSecondFactor(tx, accountId)
    await recordFactorChange(tx, act, {
      account,
      sessionId: author.caller.sessionId,
      change: { action: 'account.second-factor-removed', objectId: accountId },
    })
    return 'removed'
  })
}

/** Lets somebody enrol another device who has lost theirs and all that stands in for it. */
export async function resetSecondFactor(
  tx: Db,
  named: { id: string; version: number },
  reason: string,
  author: Author,
): Promise<void> {
  const locked = await lockAccountVersion(tx, named)
  if (named.id === author.accountId) throw new Problem('own-account')
  if (await isDemonstrationAccount(tx, named.id)) throw new Problem('demonstration-account')
  const account = await getAccountRow(tx, named.id)
  if (!(await deleteSecondFactor(tx, named.id))) return
  const act = actOf(author, afterLast(author.clock.now(), account.recordedAt, locked.changedAt))
  await updateAccount(tx, locked, act.recordedAt)
  await recordFactorChange(tx, act, {
    account,
    sessionId: null,
    change: { action: 'account.second-factor-reset', objectId: named.id, reason },
  })
}
