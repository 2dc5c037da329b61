import { Problem } from '@iltizam/shared/problems'
import { ACCOUNT_TOKEN_KINDS } from '@iltizam/shared/vocabulary'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { afterLast } from '../../db/identities.ts'
import {
  findAccountByEmail,
  findAccountRow,
  holdForAccount,
  lockAccount,
  updateAccount,
} from '../accounts/repository.ts'
import { recordChanges } from '../audit/repository.ts'
import { insertMail } from '../mails/repository.ts'
import { findOpenToken, takeToken, voidTokens } from './repository.ts'

/** Whoever reads mail there signs in with that address from now on; the old one is told. */
export async function confirmEmailChange(
  db: Db,
  token: string,
  { requestId, clock }: { requestId: string; clock: Clock },
): Promise<void> {
  await db.transaction(async (tx) => {
    const link = await findOpenToken(tx, 'email-change', token, clock.now())
    if (!link?.email) throw new Problem('link-not-good')
    const { accountId, email } = link
    await holdForAccount(tx, email)
    const locked = await lockAccount(tx, accountId)
    const account = await findAccountRow(tx, accountId)
    const isFree = (await findAccountByEmail(tx, email)) === undefined
    const recordedAt = afterLast(clock.now(), link.recordedAt, locked.changedAt)
    const isGood = account && !account.suspendedAt && isFree
    if (!isGood || !(await takeToken(tx, link.id, recordedAt))) throw new Problem('link-not-good')
    await updateAccount(tx, locked, recordedAt, { email })
    // A link for a new password may have gone to the old address.
    await voidTokens(tx, { accountId, kinds: ACCOUNT_TOKEN_KINDS, voidedAt: recordedAt })
    await recordChanges(tx, { actor: accountId, requestId, recordedAt }, [
      {
        action: 'account.email-changed',
        objectId: accountId,
        personal: { before: account.email, email },
      },
    ])
    const { personId, email: recipient, language, name } = account
    const values = { name, at: recordedAt.toISOString() }
    await insertMail(tx, {
      ...{ personId, recipient, language, recordedAt, values },
      template: 'email-changed',
    })
  })
}
