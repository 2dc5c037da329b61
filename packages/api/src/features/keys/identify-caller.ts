import { keyState } from '@iltizam/shared/key-life'
import { wholly } from '@iltizam/shared/mandates'
import type { Caller } from '@iltizam/shared/permissions'
import { Problem } from '@iltizam/shared/problems'
import { hasEnded } from '@iltizam/shared/successions'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { tokenSha256 } from '../../secrets/tokens.ts'
import { takeAttempt } from '../attempts/repository.ts'
import { keyAllowance } from './key-allowance.ts'
import { findKeyByToken, touchKey } from './repository.ts'

const minute = 60_000

/** Knows systems by their keys, and counts what each asks, so many requests a minute. */
export function identifyCallers(
  db: Db,
  { clock, requestsPerMinute }: { clock: Clock; requestsPerMinute: number },
) {
  const spend = keyAllowance(requestsPerMinute)
  return async (token: string, { ip: address, id: requestId }: { ip: string; id: string }) => {
    const caller = await identifySystem(db, token, { address, requestId, clock })
    return { caller, allowance: await spend(db, caller.key.id, clock.now()) }
  }
}

interface Asking {
  /** The connection's. */
  address: string
  requestId: string
  clock: Clock
}

/**
 * Who holds that key: the system answers for all of its body, as far as the key's scopes go. One that opens
 * nothing is an attempt from that network, and refused without a word on why.
 */
async function identifySystem(
  db: Db,
  token: string,
  { address, requestId, clock }: Asking,
): Promise<Caller & { key: NonNullable<Caller['key']> }> {
  const now = clock.now()
  const key = await findKeyByToken(db, tokenSha256(token))
  const isGood =
    key !== undefined &&
    keyState(key, now) === 'in-force' &&
    !hasEnded({ endedOn: key.organizationEndedOn }, clock.today())
  if (!isGood) {
    await takeAttempt(db, { kind: 'key', address }, { requestId, clock })
    throw new Problem('key-not-good')
  }
  const { id, scopes, systemId: accountId, organizationId, usedAt } = key
  if (usedAt === null || now.getTime() - usedAt.getTime() > minute) await touchKey(db, id, now)
  const rights = { roles: ['system'], mandates: [wholly(organizationId)], seats: [] } as const
  return { accountId, sessionId: null, ...rights, key: { id, scopes } }
}
