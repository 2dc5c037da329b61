import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { readSnapshot } from '../../db/read-snapshot.ts'
import { momentOf } from '../../http/moment.ts'
import { problems } from '../../http/problems.ts'
import { ref } from '../../http/schema.ts'
import { MomentQuery } from '../../http/schema-queries.ts'
import { OrganizationParams } from '../organizations/schema.ts'
import { getResponsibilities } from './read-responsibilities.ts'
import { Responsibilities } from './schema.ts'

export const responsibilityRoutes: FastifyPluginAsyncTypebox<{ db: Db; clock: Clock }> = async (
  app,
  { db, clock },
) => {
  app.get(
    '/organizations/:organizationId/responsibilities',
    {
      schema: {
        operationId: 'getResponsibilities',
        tags: ['responsibilities'],
        summary: 'What a body leads, supports and answers for in each plan, and how far it is',
        params: OrganizationParams,
        querystring: MomentQuery,
        response: {
          200: ref(Responsibilities),
          ...problems(
            'validation-failed',
            'not-yet-known',
            'organization-not-found',
            'not-recorded-then',
          ),
        },
      },
    },
    async ({ params, query }) =>
      readSnapshot(db, (tx) =>
        getResponsibilities(tx, params.organizationId, momentOf(query, clock)),
      ),
  )
}
