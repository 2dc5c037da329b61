import { Problem, refuseFaults, ruleFault } from '@iltizam/shared/problems'

import type { Db } from '../../db/connect.ts'
import { afterLast } from '../../db/identities.ts'
import {
  findAccountByEmail,
  getAccountRow,
  isDemonstrationAccount,
  lockAccount,
} from '../accounts/repository.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { hasSecondFactor } from '../second-factors/repository.ts'
import { takeCode } from '../second-factors/repository-codes.ts'
import { type Changing, withRightCode } from '../second-factors/repository-proof.ts'
import { kept } from './kept.ts'
import { provePassword } from './repository-password.ts'
import { sendLink } from './send-link.ts'

export interface EmailChange {
  email: string
  password: string
  /** Of the device, or one that stands in for it; absent where none was typed. */
  code?: string
}

/**
 * Sends a link to the address that somebody wants to sign in with from now on, once they have shown all
 * that they sign in with. Where it is somebody else's already nothing is sent, and whoever asks is not told.
 */
export async function requestEmailChange(
  db: Db,
  { email, password, code }: EmailChange,
  changing: Changing,
): Promise<void> {
  const { author, address, factorKey } = changing
  const { accountId, clock } = author
  if (await isDemonstrationAccount(db, accountId)) throw new Problem('demonstration-account')
  const account = await getAccountRow(db, accountId)
  await provePassword(db, account, { password, pointer: '#/password', address }, author)
  const wanted = email.toLowerCase()
  refuseFaults(wanted === account.email ? [ruleFault('#/email', 'already-yours')] : [])
  const ask = async (tx: Db) => {
    const locked = await lockAccount(tx, accountId)
    const act = actOf(author, afterLast(clock.now(), account.recordedAt, locked.changedAt))
    const { recordedAt } = act
    const isFree = (await findAccountByEmail(tx, wanted)) === undefined
    await recordChanges(tx, act, [
      {
        action: 'account.email-change-requested',
        objectId: accountId,
        personal: { email: wanted },
      },
    ])
    await kept(tx, isFree, (inner) =>
      sendLink(inner, { account, kind: 'email-change', recordedAt }, wanted),
    )
    return 'asked' as const
  }
  if (code === undefined)
    await db.transaction(async (tx) => {
      await lockAccount(tx, accountId)
      const isAskedFor = await hasSecondFactor(tx, accountId)
      refuseFaults(isAskedFor ? [ruleFault('#/code', 'required')] : [])
      await ask(tx)
    })
  else
    await withRightCode(db, changing, async (tx) => {
      const isAskedFor = await hasSecondFactor(tx, accountId)
      const check = { accountId, code, factorKey, now: clock.now() }
      return isAskedFor && !(await takeCode(tx, check)) ? 'wrong' : ask(tx)
    })
}
