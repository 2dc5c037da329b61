import type { Db } from '../../db/connect.ts'
import { getAccountRow } from '../accounts/repository.ts'
import { countRecoveryCodes, findSecondFactor, needsSecondFactor } from './repository.ts'
import type { SecondFactor } from './schema.ts'

/** What somebody signs in with besides a password. */
export async function readSecondFactor(
  db: Db,
  accountId: string,
  isDemonstration: boolean,
): Promise<SecondFactor> {
  const { passwordIsShort: isPasswordShort } = await getAccountRow(db, accountId)
  const factor = await findSecondFactor(db, accountId)
  return {
    confirmedAt: factor?.confirmedAt?.toISOString() ?? null,
    isRequired: !isDemonstration && (await needsSecondFactor(db, accountId)),
    isPasswordShort,
    recoveryCodesLeft: await countRecoveryCodes(db, accountId),
  }
}
