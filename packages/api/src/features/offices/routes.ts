import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { authorOf } from '../../http/caller.ts'
import { ChangeHeaders, versionOf } from '../../http/preconditions.ts'
import { changeRefusals, problems, versionRefusals } from '../../http/problems.ts'
import { ref } from '../../http/schema.ts'
import { AccountParams } from '../accounts/schema.ts'
import { HeldOffices, OfficesChange } from './schema.ts'
import { setAccountOffices } from './set-account-offices.ts'

export const officeRoutes: FastifyPluginAsyncTypebox<{ db: Db; clock: Clock }> = async (
  app,
  { db, clock },
) => {
  app.put(
    '/accounts/:accountId/offices',
    {
      schema: {
        operationId: 'setAccountOffices',
        tags: ['offices'],
        summary: 'Says which offices somebody holds; their next request is answered by that',
        params: AccountParams,
        headers: ChangeHeaders,
        body: ref(OfficesChange),
        response: {
          200: ref(HeldOffices),
          ...problems(
            ...changeRefusals,
            ...versionRefusals,
            'account-not-found',
            'own-account',
            'last-administrator',
            'demonstration-account',
          ),
        },
      },
    },
    async (request) => {
      const named = { id: request.params.accountId, version: versionOf(request.headers) }
      const author = authorOf(request, clock)
      return db.transaction((tx) => setAccountOffices(tx, named, request.body, author))
    },
  )
}
