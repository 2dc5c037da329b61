import type { SignInWay } from '@iltizam/shared/vocabulary'
import { v7 as uuidv7 } from 'uuid'

import type { Db } from '../../db/connect.ts'
import { newToken, tokenSha256 } from '../../secrets/tokens.ts'
import { recordChanges } from '../audit/repository.ts'
import { insertSession } from './repository.ts'
import { keepDevice } from './repository-devices.ts'

/** From where somebody signs in. */
export interface Browser {
  /** What it calls itself. */
  userAgent?: string | undefined
  /** The token by which it says that somebody has signed in there before. */
  device?: string | undefined
}

export interface Started {
  accountId: string
  token: string
  /** By which the browser is known from now on. */
  device: string
}

interface Opening {
  accountId: string
  way: SignInWay
  /** Whether an identity provider has shown a second factor, in place of one of ours. */
  factorByProvider: boolean
  browser: Browser
  requestId: string
  recordedAt: Date
}

/** Nobody's is as long; whoever makes one up is not kept whole. */
const longestUserAgent = 300

/** Opens a session for who has shown whose account it is; gives the tokens, which are kept nowhere. */
export async function openSession(
  tx: Db,
  { accountId, way, factorByProvider, browser, requestId, recordedAt }: Opening,
): Promise<Started> {
  const token = newToken()
  const id = uuidv7()
  await insertSession(tx, {
    ...{ id, accountId, factorByProvider },
    tokenSha256: tokenSha256(token),
    startedAt: recordedAt,
    usedAt: recordedAt,
    userAgent: browser.userAgent?.slice(0, longestUserAgent) ?? null,
  })
  const presented = browser.device
  const device = await keepDevice(tx, { accountId, presented, usedAt: recordedAt })
  await recordChanges(tx, { actor: accountId, requestId, recordedAt }, [
    { action: 'session.started', objectId: id, after: { accountId, way } },
  ])
  return { accountId, token, device }
}
