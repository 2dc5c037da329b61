import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { authorOf } from '../../http/caller.ts'
import { momentOf } from '../../http/moment.ts'
import { changeRefusals, problems } from '../../http/problems.ts'
import { ref } from '../../http/schema.ts'
import { changePassword } from './change-password.ts'
import { listDemonstrationAccounts } from './list-demonstration-accounts.ts'
import { DemonstrationAccountList, PasswordChange } from './schema.ts'

export const accountRoutes: FastifyPluginAsyncTypebox<{ db: Db; clock: Clock }> = async (
  app,
  { db, clock },
) => {
  app.get(
    '/demonstration-accounts',
    {
      schema: {
        operationId: 'listDemonstrationAccounts',
        tags: ['accounts'],
        summary: 'Whom everybody may sign in as in a demonstration, with their passwords',
        response: { 200: ref(DemonstrationAccountList), ...problems('validation-failed') },
      },
    },
    async () => listDemonstrationAccounts(db, momentOf({}, clock)),
  )

  app.put(
    '/account/password',
    {
      schema: {
        operationId: 'changePassword',
        tags: ['accounts'],
        summary: 'Changes the password of who is signed in, and ends their other sessions',
        body: ref(PasswordChange),
        response: {
          204: Type.Null({ description: 'Changed' }),
          ...problems(...changeRefusals, 'rule-broken', 'demonstration-account'),
        },
      },
    },
    async (request, reply) => {
      const { sessionId } = request.caller
      await changePassword(db, request.body, { author: authorOf(request, clock), sessionId })
      return reply.code(204).send(null)
    },
  )
}
