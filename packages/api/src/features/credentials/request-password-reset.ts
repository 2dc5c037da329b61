import { v7 as uuidv7 } from 'uuid'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import {
  findAccountByEmail,
  findAccountRow,
  isDemonstrationAccount,
  lockAccountIfAny,
} from '../accounts/repository.ts'
import { takeAttempt } from '../attempts/repository.ts'
import { recordChanges } from '../audit/repository.ts'
import { hasIdentity } from '../provider-sign-ins/repository-identities.ts'
import { kept } from './kept.ts'
import { sendLink } from './send-link.ts'

/**
 * Sends a link to whoever signs in under that address. The same is done whether or not somebody does,
 * and of what is done for nobody nothing is kept but the trace: neither answer nor time tells.
 */
export async function requestPasswordReset(
  db: Db,
  email: string,
  asking: { requestId: string; clock: Clock; address: string },
): Promise<void> {
  const { requestId, clock, address } = asking
  await takeAttempt(db, { kind: 'reset-request', account: email, address }, asking)
  const recordedAt = clock.now()
  const act = { actor: 'nobody', requestId, recordedAt }
  await db.transaction(async (tx) => {
    const found = await findAccountByEmail(tx, email)
    const id = found?.id ?? uuidv7()
    await lockAccountIfAny(tx, id)
    const account = await findAccountRow(tx, id)
    const isOffered = await isDemonstrationAccount(tx, id)
    // Who comes by an identity provider alone may choose a password so.
    const isLinked = await hasIdentity(tx, id)
    const mayReset =
      account && (isLinked || account.passwordHash) && !account.suspendedAt && !isOffered
    await recordChanges(tx, act, [
      {
        action: 'account.reset-requested',
        objectId: mayReset ? id : requestId,
        personal: { email },
      },
    ])
    const reader = { id, personId: null, email, language: 'ar', name: email, ...account } as const
    await kept(tx, Boolean(mayReset), (inner) =>
      sendLink(inner, { account: reader, kind: 'password-reset', recordedAt }),
    )
  })
}
