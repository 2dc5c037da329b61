import { type Caller, PUBLIC_CALLER } from '@iltizam/shared/permissions'
import { Problem } from '@iltizam/shared/problems'
import type { FastifyInstance, FastifyRequest } from 'fastify'

import type { Author } from '../author.ts'
import type { Clock } from '../clock.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls; nobody in particular where the operation does not ask. */
    caller: Caller
  }
}

export function knowCallers(app: FastifyInstance): void {
  app.decorateRequest('caller', null as unknown as Caller) // Each request gets its own below.
  app.addHook('onRequest', async (request) => {
    request.caller = PUBLIC_CALLER
  })
}

/** Who acts by this request; refuses where nobody signed in. */
export function authorOf({ caller, id }: FastifyRequest, clock: Clock): Author {
  if (caller.accountId === null) throw new Problem('not-signed-in')
  return { accountId: caller.accountId, caller, requestId: id, clock }
}
