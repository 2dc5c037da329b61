import { Problem } from '@iltizam/shared/problems'
import type { FastifyReply, FastifyRequest } from 'fastify'

import { KEY_PATTERN } from '../secrets/tokens.ts'

const BEARER = /^bearer +(\S+)$/i

/** The key that a request carries; undefined where it carries none, and refused where it is not a key of ours. */
export function keyIn({ headers: { authorization } }: FastifyRequest): string | undefined {
  if (authorization === undefined) return undefined
  const [, token] = BEARER.exec(authorization) ?? []
  if (token !== undefined && KEY_PATTERN.test(token)) return token
  throw new Problem('authorization-unreadable', 'expected: Authorization: Bearer iltz_…')
}

/** What a key may still ask for in this minute. */
export interface Allowance {
  limit: number
  remaining: number
  /** No request was left. */
  isOver: boolean
  /** In how many seconds the minute is over. */
  resetsIn: number
}

/** Tells it as the IETF drafts it (RateLimit header fields for HTTP); refuses where nothing was left. */
export function spendAllowance(reply: FastifyReply, allowance: Allowance): void {
  const { limit, remaining, isOver, resetsIn } = allowance
  reply.header('ratelimit-policy', `"key";q=${limit};w=60`)
  reply.header('ratelimit', `"key";r=${remaining};t=${resetsIn}`)
  if (isOver) throw new Problem('too-many-requests', 'too many requests', [], resetsIn)
}
