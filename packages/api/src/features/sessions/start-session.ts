import { Problem } from '@iltizam/shared/problems'
import { v7 as uuidv7 } from 'uuid'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { isPassword } from '../../secrets/passwords.ts'
import { newToken, tokenSha256 } from '../../secrets/tokens.ts'
import { findAccountByEmail } from '../accounts/repository.ts'
import { recordChanges } from '../audit/repository.ts'
import { insertSession } from './repository.ts'

export interface Credentials {
  email: string
  password: string
}

/** Signs somebody in; gives the token, which is kept nowhere. A refusal leaves its trace too. */
export async function startSession(
  db: Db,
  { email, password }: Credentials,
  { requestId, clock }: { requestId: string; clock: Clock },
): Promise<{ accountId: string; token: string }> {
  const account = await findAccountByEmail(db, email)
  const isRight = await isPassword(account?.passwordHash, password)
  const recordedAt = clock.now()
  if (!account || !isRight || account.suspendedAt) {
    // The same is done whether or not there is such an account: neither answer nor time tells.
    await recordChanges(db, { actor: 'nobody', requestId, recordedAt }, [
      { action: 'session.refused', objectId: requestId, personal: { email } },
    ])
    throw new Problem('wrong-credentials')
  }
  const token = newToken()
  const accountId = account.id
  await db.transaction(async (tx) => {
    const id = uuidv7()
    await insertSession(tx, {
      id,
      accountId,
      tokenSha256: tokenSha256(token),
      startedAt: recordedAt,
      usedAt: recordedAt,
    })
    await recordChanges(tx, { actor: accountId, requestId, recordedAt }, [
      { action: 'session.started', objectId: id, after: { accountId } },
    ])
  })
  return { accountId, token }
}
