import { plainCode } from '@iltizam/shared/one-time-codes'
import { Problem } from '@iltizam/shared/problems'

import type { Db } from '../../db/connect.ts'
import { newRecoveryCodes, stepOfCode } from '../../secrets/one-time-codes.ts'
import { openSealedText } from '../../secrets/sealed-text.ts'
import { getAccountRow } from '../accounts/repository.ts'
import { actOf } from '../audit/repository.ts'
import { refuseDemonstrationAccount } from './prove-factor.ts'
import { recordFactorChange } from './record-factor-change.ts'
import { confirmFactor, lockSecondFactor, replaceRecoveryCodes } from './repository.ts'
import { type Changing, withRightCode } from './repository-proof.ts'
import type { RecoveryCodes } from './schema.ts'

/** Asks for codes from now on, once the device has told a right one. */
export async function confirmSecondFactor(
  db: Db,
  code: string,
  changing: Changing,
): Promise<RecoveryCodes> {
  const { author, factorKey } = changing
  const { accountId, caller } = author
  await refuseDemonstrationAccount(db, accountId)
  return withRightCode(db, changing, async (tx) => {
    const factor = await lockSecondFactor(tx, accountId)
    if (!factor) throw new Problem('second-factor-missing')
    if (factor.confirmedAt) throw new Problem('second-factor-held')
    const act = actOf(author)
    const { recordedAt } = act
    const secret = openSealedText(factorKey, factor.sealedSecret, accountId)
    const step = stepOfCode(secret, plainCode(code), recordedAt)
    if (step === null) return 'wrong'
    const codes = newRecoveryCodes()
    await confirmFactor(tx, accountId, { confirmedAt: recordedAt, lastUsedStep: step })
    await replaceRecoveryCodes(tx, accountId, codes, recordedAt)
    await recordFactorChange(tx, act, {
      account: await getAccountRow(tx, accountId),
      sessionId: caller.sessionId,
      change: { action: 'account.second-factor-confirmed', objectId: accountId },
    })
    return { codes }
  })
}
