import { codeKind, plainCode } from '@iltizam/shared/one-time-codes'

import type { Db } from '../../db/connect.ts'
import { stepOfCode } from '../../secrets/one-time-codes.ts'
import { openSealedText } from '../../secrets/sealed-text.ts'
import { hasSecondFactor, lockSecondFactor, takeRecoveryCode, useStep } from './repository.ts'

export interface CodeCheck {
  accountId: string
  /** As somebody typed it. */
  code: string
  /** Under which secrets are sealed. */
  factorKey: Buffer
  now: Date
}

/**
 * Whether the code is right, of the device or one that stands in for it; it is used by that. Wrong
 * where the account has no confirmed factor.
 */
export async function takeCode(
  tx: Db,
  { accountId, code: typed, factorKey, now }: CodeCheck,
): Promise<boolean> {
  const factor = await lockSecondFactor(tx, accountId)
  const code = plainCode(typed)
  const kind = codeKind(code)
  if (!factor?.confirmedAt || kind === null) return false
  if (kind === 'recovery') return takeRecoveryCode(tx, { accountId, code }, now)
  const secret = openSealedText(factorKey, factor.sealedSecret, accountId)
  const step = stepOfCode(secret, code, now)
  if (step === null || step <= (factor.lastUsedStep ?? 0)) return false
  await useStep(tx, accountId, step)
  return true
}

/** Whether a second factor is asked for that the code does not show; else null, and the code is used. */
export async function whyNotByCode(
  tx: Db,
  { code, ...check }: Omit<CodeCheck, 'code'> & { code: string | undefined },
): Promise<'code-required' | 'wrong-code' | null> {
  if (!(await hasSecondFactor(tx, check.accountId))) return null
  if (code === undefined) return 'code-required'
  return (await takeCode(tx, { ...check, code })) ? null : 'wrong-code'
}
