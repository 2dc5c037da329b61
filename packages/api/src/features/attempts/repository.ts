import { createHash } from 'node:crypto'
import { Problem } from '@iltizam/shared/problems'
import ipaddr from 'ipaddr.js'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { recordChanges } from '../audit/repository.ts'
import { type Bucket, countAttempt, type Full, giveBackAttempt } from './repository-counts.ts'

export interface Attempt {
  kind: keyof typeof ofAccount
  /** Whose secret is tried: an address as it was typed, or an account's id. None where a link says it. */
  account?: string
  /** What shows that its owner is there: a device that the account knows, or its session. */
  device?: string | undefined
  /** The connection's, as `request.ip` has it: what a header says of it counts for nothing. */
  address: string
}

interface Asking {
  requestId: string
  clock: Clock
}

const minute = 60_000
const quarter = 15 * minute
const day = 24 * 60 * minute

/** NIST SP 800-63B-4 allows a hundred wrong ones in a row; a mail is asked for less often. */
const ofAccount = {
  'sign-in': { quarter: 10, day: 100 },
  password: { quarter: 10, day: 100 },
  'second-factor': { quarter: 10, day: 100 },
  link: { quarter: 10, day: 100 },
  'provider-sign-in': { quarter: 10, day: 100 },
  key: { quarter: 10, day: 100 },
  'reset-request': { quarter: 5, day: 20 },
} as const

/** A whole ministry may come from one. */
const ofNetwork = 100

/**
 * Call it before a secret is compared, so that a refusal costs nothing: it counts the attempt, and
 * throws `too-many-attempts` where there were too many. It asks nothing about the account, so the
 * answer is the same whether or not there is one.
 *
 *     const attempt = { kind: 'second-factor', account: accountId, address: request.ip } as const
 *     const taken = await takeAttempt(db, attempt, { requestId, clock })
 *     if (isRight) await taken.giveBack(tx)
 *
 * What was right is given back, or somebody who is often there would wait like one who guesses. An
 * owner on a known device has a count of their own, which nobody else can use up: give `device` only
 * once the database has confirmed that it is the account's. Not in a transaction that a refusal
 * rolls back: the count would be lost.
 */
export async function takeAttempt(
  db: Db,
  attempt: Attempt,
  { requestId, clock }: Asking,
): Promise<{ giveBack: (tx: Db) => Promise<void> }> {
  const now = clock.now()
  const buckets = bucketsOf(attempt)
  const full = await countAttempt(db, buckets, now)
  if (!full) return { giveBack: (tx) => giveBackAttempt(tx, buckets) }
  if (full.isNews) await trace(db, { attempt, full }, { requestId, recordedAt: now })
  const left = full.endsAt.getTime() - now.getTime()
  throw new Problem(
    'too-many-attempts',
    'too many attempts',
    [],
    Math.max(1, Math.ceil(left / 1_000)),
  )
}

/** The network first: what it has used up does not count against the account any more. */
function bucketsOf({ kind, account, device, address }: Attempt): Bucket[] {
  const bucket = (limit: number, lasts: number, ...of: string[]): Bucket => ({
    sha256: createHash('sha256')
      .update(JSON.stringify([kind, lasts, ...of]))
      .digest('hex'),
    ...{ limit, lasts },
  })
  const owner = account?.toLowerCase()
  const limits = ofAccount[kind]
  const forAccount = (...of: string[]) => [
    bucket(limits.quarter, quarter, ...of),
    bucket(limits.day, day, ...of),
  ]
  if (owner !== undefined && device !== undefined) return forAccount('device', owner, device)
  return [
    bucket(ofNetwork, quarter, 'network', networkOf(address)),
    ...(owner === undefined ? [] : forAccount('account', owner)),
  ]
}

/** Of IPv6 the first half: the other one is for its holder to choose, anew for each request. */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  return parsed.kind() === 'ipv4'
    ? parsed.toString()
    : `${parsed.toByteArray().slice(0, 8).join('.')}/64`
}

/** Once for each bucket and while: a trail that grew with each refusal could be made to grow at will. */
async function trace(
  db: Db,
  { attempt: { kind, account, address }, full }: { attempt: Attempt; full: Full },
  { requestId, recordedAt }: { requestId: string; recordedAt: Date },
): Promise<void> {
  const act = { actor: 'nobody', requestId, recordedAt }
  const personal = { ...(account === undefined ? {} : { account }), address: networkOf(address) }
  await db.transaction((tx) =>
    recordChanges(tx, act, [
      {
        action: 'session.attempts-limited',
        objectId: requestId,
        after: { attempt: kind, until: full.endsAt.toISOString() },
        personal,
      },
    ]),
  )
}
