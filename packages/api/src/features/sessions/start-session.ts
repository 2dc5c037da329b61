import { Problem } from '@iltizam/shared/problems'
import { v7 as uuidv7 } from 'uuid'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { isPassword } from '../../secrets/passwords.ts'
import { newToken, tokenSha256 } from '../../secrets/tokens.ts'
import { findAccountByEmail, lockAccount } from '../accounts/repository.ts'
import { takeAttempt } from '../attempts/repository.ts'
import { recordChanges } from '../audit/repository.ts'
import { insertSession } from './repository.ts'
import { keepDevice, knowsDevice } from './repository-devices.ts'

export interface Credentials {
  email: string
  password: string
}

interface Asking {
  requestId: string
  clock: Clock
  /** The connection's. */
  address: string
  /** What the browser calls itself. */
  userAgent?: string | undefined
  /** The token by which the browser says that somebody has signed in there before. */
  device?: string | undefined
}

interface Started {
  accountId: string
  token: string
  /** By which the browser is known from now on. */
  device: string
}

/** Nobody's is as long; whoever makes one up is not kept whole. */
const longestUserAgent = 300

/** Signs somebody in; gives the tokens, which are kept nowhere. A refusal leaves its trace too. */
export async function startSession(
  db: Db,
  { email, password }: Credentials,
  asking: Asking,
): Promise<Started> {
  const { device, address } = asking
  const isKnown = device !== undefined && (await knowsDevice(db, email, device))
  const from = { address, device: isKnown ? device : undefined }
  const taken = await takeAttempt(db, { kind: 'sign-in', account: email, ...from }, asking)
  const account = await findAccountByEmail(db, email)
  const isRight = await isPassword(account?.passwordHash, password)
  const isLetIn = account && isRight && !account.suspendedAt
  const started = isLetIn ? await openSession(db, account, asking) : null
  // The same is done whether or not there is such an account: neither answer nor time tells.
  if (started === null) return refuse(db, email, asking)
  await taken.giveBack(db)
  return started
}

/** Null where the password was changed since it was compared: the new one's change ended all sessions. */
function openSession(
  db: Db,
  { id: accountId, version }: { id: string; version: number },
  { requestId, clock, userAgent, device: presented }: Asking,
): Promise<Started | null> {
  return db.transaction(async (tx) => {
    const locked = await lockAccount(tx, accountId)
    if (locked.version !== version) return null
    const token = newToken()
    const id = uuidv7()
    const recordedAt = clock.now()
    await insertSession(tx, {
      id,
      accountId,
      tokenSha256: tokenSha256(token),
      startedAt: recordedAt,
      usedAt: recordedAt,
      userAgent: userAgent?.slice(0, longestUserAgent) ?? null,
    })
    const device = await keepDevice(tx, { accountId, presented, usedAt: recordedAt })
    await recordChanges(tx, { actor: accountId, requestId, recordedAt }, [
      { action: 'session.started', objectId: id, after: { accountId } },
    ])
    return { accountId, token, device }
  })
}

async function refuse(db: Db, email: string, { requestId, clock }: Asking): Promise<never> {
  const act = { actor: 'nobody', requestId, recordedAt: clock.now() }
  await db.transaction((tx) =>
    recordChanges(tx, act, [
      { action: 'session.refused', objectId: requestId, personal: { email } },
    ]),
  )
  throw new Problem('wrong-credentials')
}
