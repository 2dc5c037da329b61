import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { momentOf } from '../../http/moment.ts'
import { bodyRefusals, problems } from '../../http/problems.ts'
import { ref } from '../../http/schema.ts'
import type { SessionCookie } from '../../http/session-cookie.ts'
import { endSession } from './end-session.ts'
import { readSession } from './read-session.ts'
import { Credentials, Session } from './schema.ts'
import { startSession } from './start-session.ts'

export const sessionRoutes: FastifyPluginAsyncTypebox<{
  db: Db
  clock: Clock
  cookie: SessionCookie
}> = async (app, { db, clock, cookie }) => {
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'private, no-store')
  })

  app.get(
    '/session',
    {
      config: { asksWhoCalls: true },
      schema: {
        operationId: 'getSession',
        tags: ['sessions'],
        summary: 'Who is signed in',
        response: { 200: ref(Session), ...problems('validation-failed') },
      },
    },
    async ({ caller }) => readSession(db, caller.accountId, momentOf({}, clock)),
  )

  app.post(
    '/session',
    {
      schema: {
        operationId: 'startSession',
        tags: ['sessions'],
        summary: 'Signs in: answers who it is, and sets a cookie',
        body: ref(Credentials),
        response: { 200: ref(Session), ...problems(...bodyRefusals, 'wrong-credentials') },
      },
    },
    async ({ body, id: requestId }, reply) => {
      const { accountId, token } = await startSession(db, body, { requestId, clock })
      cookie.set(reply, token)
      return readSession(db, accountId, momentOf({}, clock))
    },
  )

  app.delete(
    '/session',
    {
      config: { asksWhoCalls: true },
      schema: {
        operationId: 'endSession',
        tags: ['sessions'],
        summary: 'Signs out',
        response: {
          204: Type.Null({ description: 'Nobody is signed in any more' }),
          ...problems(...bodyRefusals),
        },
      },
    },
    async ({ caller, id: requestId }, reply) => {
      await endSession(db, caller, { requestId, clock })
      cookie.clear(reply)
      return reply.code(204).send(null)
    },
  )
}
