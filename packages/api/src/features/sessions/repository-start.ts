import type { AuditAction } from '@iltizam/shared/audit-actions'
import { Problem, type ProblemCode } from '@iltizam/shared/problems'
import type { SignInWay } from '@iltizam/shared/vocabulary'
import { v7 as uuidv7 } from 'uuid'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { newToken, tokenSha256 } from '../../secrets/tokens.ts'
import { recordChanges } from '../audit/repository.ts'
import { endSessionOfToken, insertSession } from './repository.ts'
import { keepDevice } from './repository-devices.ts'
import { openAt } from './repository-life.ts'

/** From where somebody signs in. */
export interface Browser {
  /** What it calls itself. */
  userAgent?: string | undefined
  /** The token by which it says that somebody has signed in there before. */
  device?: string | undefined
  /** The token of the session that it still has. */
  replaced?: string | undefined
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
  const { device: presented, replaced } = browser
  if (replaced !== undefined) await endReplaced(tx, replaced, { requestId, recordedAt })
  const device = await keepDevice(tx, { accountId, presented, usedAt: recordedAt })
  await recordChanges(tx, { actor: accountId, requestId, recordedAt }, [
    { action: 'session.started', objectId: id, after: { accountId, way } },
  ])
  return { accountId, token, device }
}

/** One browser holds one session: nobody comes back to the one before by its token. */
async function endReplaced(
  tx: Db,
  token: string,
  { requestId, recordedAt }: { requestId: string; recordedAt: Date },
): Promise<void> {
  const until = { endedAt: recordedAt, ...openAt(recordedAt) }
  for (const { id, accountId } of await endSessionOfToken(tx, tokenSha256(token), until))
    await recordChanges(tx, { actor: accountId, requestId, recordedAt }, [
      { action: 'session.ended', objectId: id },
    ])
}

/** Why somebody who has shown whose account it is is not let in by that alone. */
export type WhyNotYet = keyof typeof traces

const traces = {
  'code-required': 'session.code-asked',
  'wrong-code': 'session.code-wrong',
  'longer-password-needed': 'session.longer-password-asked',
} as const satisfies Partial<Record<ProblemCode, AuditAction>>

/** What they have shown so far was right: that is told, and no more. */
export async function refuseForNow(
  db: Db,
  accountId: string,
  why: WhyNotYet,
  { requestId, clock }: { requestId: string; clock: Clock },
): Promise<never> {
  await recordChanges(db, { actor: 'nobody', requestId, recordedAt: clock.now() }, [
    { action: traces[why], objectId: requestId, after: { accountId } },
  ])
  throw new Problem(why)
}
