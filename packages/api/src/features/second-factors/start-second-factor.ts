import { Problem } from '@iltizam/shared/problems'

import type { Db } from '../../db/connect.ts'
import { factorUri, newFactorSecret } from '../../secrets/one-time-codes.ts'
import { sealText } from '../../secrets/sealed-text.ts'
import { lockAccount } from '../accounts/repository.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { getProvenAccount } from './prove-factor.ts'
import { findSecondFactor, putSecondFactor } from './repository.ts'
import type { Changing } from './repository-proof.ts'
import type { FactorSecret } from './schema.ts'

/** Gives what a device tells codes by; nothing changes until its first code is right. */
export async function startSecondFactor(
  db: Db,
  password: string,
  changing: Changing,
): Promise<FactorSecret> {
  const { id: accountId, email } = await getProvenAccount(db, password, changing)
  const { author, factorKey } = changing
  const secret = newFactorSecret()
  await db.transaction(async (tx) => {
    await lockAccount(tx, accountId)
    const factor = await findSecondFactor(tx, accountId)
    if (factor?.confirmedAt) throw new Problem('second-factor-held')
    const act = actOf(author)
    const sealedSecret = sealText(factorKey, secret, accountId)
    await putSecondFactor(tx, { accountId, sealedSecret, recordedAt: act.recordedAt })
    await recordChanges(tx, act, [{ action: 'account.second-factor-started', objectId: accountId }])
  })
  return { secret, uri: factorUri(secret, email) }
}
