import type { Db } from '../../db/connect.ts'
import { newRecoveryCodes } from '../../secrets/one-time-codes.ts'
import { actOf } from '../audit/repository.ts'
import { getProvenAccount } from './prove-factor.ts'
import { recordFactorChange } from './record-factor-change.ts'
import { replaceRecoveryCodes } from './repository.ts'
import { takeCode } from './repository-codes.ts'
import { type Changing, withRightCode } from './repository-proof.ts'
import type { FactorProof, RecoveryCodes } from './schema.ts'

/** Gives new recovery codes in place of all that there were. */
export async function renewRecoveryCodes(
  db: Db,
  { password, code }: FactorProof,
  changing: Changing,
): Promise<RecoveryCodes> {
  const account = await getProvenAccount(db, password, changing)
  const { author, factorKey } = changing
  const { id: accountId } = account
  return withRightCode(db, changing, async (tx) => {
    const act = actOf(author)
    const { recordedAt } = act
    if (!(await takeCode(tx, { accountId, code, factorKey, now: recordedAt }))) return 'wrong'
    const codes = newRecoveryCodes()
    await replaceRecoveryCodes(tx, accountId, codes, recordedAt)
    await recordFactorChange(tx, act, {
      account,
      sessionId: author.caller.sessionId,
      change: { action: 'account.recovery-codes-renewed', objectId: accountId },
    })
    return { codes }
  })
}
