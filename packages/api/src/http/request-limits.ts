import rateLimit, { type CreateRateLimitOptions } from '@fastify/rate-limit'
import { Problem } from '@iltizam/shared/problems'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** How many requests a minute are answered to the same caller. */
export interface RequestLimits {
  /** From one network, whoever is signed in, by one process. */
  reads: number
  /** By one account, or from one network where nobody is signed in, by one process. */
  writes: number
  /** With one key, by all processes together. */
  withKey: number
}

/** A ministry behind one address, and a program that hurries: far above what people do. */
export const REQUEST_LIMITS: RequestLimits = { reads: 30_000, writes: 6_000, withKey: 600 }

const SAFE = ['GET', 'HEAD', 'OPTIONS']

/**
 * Refuses a flood before it costs anything. Each process counts by itself: it is for its own sake.
 * What can be guessed is counted for all of them together, elsewhere.
 */
export async function limitRequests(
  app: FastifyInstance,
  { reads, writes }: RequestLimits,
): Promise<void> {
  await app.register(rateLimit, { global: false })
  const limitOf = (options: CreateRateLimitOptions) => {
    const check = app.createRateLimit({ timeWindow: 60_000, ...options })
    return async (request: FastifyRequest) => {
      const answer = await check(request)
      if (answer.isAllowed || !answer.isExceeded) return
      throw new Problem('too-many-requests', 'too many requests', [], answer.ttlInSeconds)
    }
  }
  const limitReads = limitOf({ max: reads })
  const limitNobodys = limitOf({ max: writes })
  const limitAccount = limitOf({
    max: writes,
    keyGenerator: ({ caller }) => caller.accountId ?? '',
  })
  app.addHook('onRequest', async (request) => {
    if (SAFE.includes(request.method)) await limitReads(request)
  })
  // After it is known who calls.
  app.addHook('preParsing', async (request) => {
    if (SAFE.includes(request.method)) return
    await (request.caller.accountId === null ? limitNobodys : limitAccount)(request)
  })
}
