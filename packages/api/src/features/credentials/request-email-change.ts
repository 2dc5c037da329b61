import { Problem, refuseFaults, ruleFault } from '@iltizam/shared/problems'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { afterLast } from '../../db/identities.ts'
import {
  findAccountByEmail,
  getAccountRow,
  isDemonstrationAccount,
  lockAccount,
} from '../accounts/repository.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { kept } from './kept.ts'
import { provePassword } from './repository-password.ts'
import { sendLink } from './send-link.ts'

export interface EmailChange {
  email: string
  password: string
}

/**
 * Sends a link to the address that somebody wants to sign in with from now on. Where it is somebody
 * else's already nothing is sent, and whoever asks is not told.
 */
export async function requestEmailChange(
  db: Db,
  { email, password }: EmailChange,
  { author, address }: { author: Author; address: string },
): Promise<void> {
  const { accountId, clock } = author
  if (await isDemonstrationAccount(db, accountId)) throw new Problem('demonstration-account')
  const account = await getAccountRow(db, accountId)
  await provePassword(db, account, { password, pointer: '#/password', address }, author)
  const wanted = email.toLowerCase()
  refuseFaults(wanted === account.email ? [ruleFault('#/email', 'already-yours')] : [])
  await db.transaction(async (tx) => {
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
  })
}
