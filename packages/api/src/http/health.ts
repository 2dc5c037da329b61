import { Problem } from '@iltizam/shared/problems'
import type { FastifyPluginAsync } from 'fastify'

import type { Db } from '../db/connect.ts'
import { ping } from '../db/ping.ts'
import { whyUnavailable } from '../db/unavailable.ts'

/** For whoever runs the program, not part of the contract: `live` asks nothing of anybody. */
export const healthRoutes: FastifyPluginAsync<{ db: Db }> = async (app, { db }) => {
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
  })

  app.get('/live', { schema: { hide: true } }, async () => ({ status: 'live' }))

  app.get('/ready', { schema: { hide: true } }, async (request) => {
    try {
      await ping(db)
    } catch (error) {
      request.log.warn({ err: error }, 'not ready')
      throw new Problem('database-unavailable', `database: ${whyUnavailable(error) ?? 'refused'}`)
    }
    return { status: 'ready' }
  })
}
