import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Caller } from '@iltizam/shared/permissions'
import { Type } from 'typebox'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { authorOf } from '../../http/caller.ts'
import { momentOf } from '../../http/moment.ts'
import { bodyRefusals, callerRefusals, changeRefusals, problems } from '../../http/problems.ts'
import { ref } from '../../http/schema.ts'
import type { Cookies } from '../../http/session-cookie.ts'
import { endMySession, endSession } from './end-session.ts'
import { identifyCaller } from './identify-caller.ts'
import { listMySessions, readSession } from './read-session.ts'
import { Credentials, OpenSessionList, Session, SessionParams } from './schema.ts'
import { startSession } from './start-session.ts'

export const sessionRoutes: FastifyPluginAsyncTypebox<{
  db: Db
  clock: Clock
  cookies: Cookies
  factorKey: Buffer
  isDemonstration: boolean
}> = async (app, { db, clock, cookies, factorKey, isDemonstration }) => {
  const readBack = (caller: Caller) => readSession(db, caller, momentOf({}, clock))

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
    async ({ caller }) => readBack(caller),
  )

  app.post(
    '/session',
    {
      schema: {
        operationId: 'startSession',
        tags: ['sessions'],
        summary: 'Signs in: answers who it is, and sets a cookie',
        body: ref(Credentials),
        response: {
          200: ref(Session),
          ...problems(
            ...bodyRefusals,
            'wrong-credentials',
            'code-required',
            'wrong-code',
            'longer-password-needed',
            'too-many-attempts',
          ),
        },
      },
    },
    async (request, reply) => {
      const { body, id: requestId, headers, ip: address } = request
      const started = await startSession(db, body, {
        ...{ requestId, clock, address, factorKey },
        userAgent: headers['user-agent'],
        device: cookies.device.read(request),
        replaced: cookies.session.read(request),
      })
      cookies.session.set(reply, started.token)
      cookies.device.set(reply, started.device)
      return readBack(await identifyCaller(db, started.token, { clock, isDemonstration }))
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
      cookies.session.clear(reply)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/account/sessions',
    {
      schema: {
        operationId: 'listMySessions',
        tags: ['sessions'],
        summary: 'Where who is signed in is signed in',
        response: {
          200: ref(OpenSessionList),
          ...problems('validation-failed', ...callerRefusals),
        },
      },
    },
    async (request) => {
      const { accountId } = authorOf(request, clock)
      const { sessionId } = request.caller
      return listMySessions(db, { accountId, sessionId }, clock.now())
    },
  )

  app.delete(
    '/account/sessions/:sessionId',
    {
      schema: {
        operationId: 'endMySession',
        tags: ['sessions'],
        summary: 'Ends one of the sessions of who is signed in, wherever it is open',
        params: SessionParams,
        response: {
          204: Type.Null({ description: 'It opens nothing any more' }),
          ...problems(...changeRefusals, 'session-not-found'),
        },
      },
    },
    async (request, reply) => {
      const author = authorOf(request, clock)
      await db.transaction((tx) => endMySession(tx, request.params.sessionId, author))
      return reply.code(204).send(null)
    },
  )
}
