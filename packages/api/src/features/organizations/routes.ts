import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { readSnapshot } from '../../db/read-snapshot.ts'
import { momentOf } from '../../http/moment.ts'
import { problems } from '../../http/problems.ts'
import { ListQuery, MomentQuery, ref } from '../../http/schema.ts'
import { getOrganization, listOrganizations } from './read-organizations.ts'
import { Organization, OrganizationPage, OrganizationParams } from './schema.ts'

export const organizationRoutes: FastifyPluginAsyncTypebox<{ db: Db; clock: Clock }> = async (
  app,
  { db, clock },
) => {
  app.get(
    '/organizations',
    {
      schema: {
        operationId: 'listOrganizations',
        tags: ['organizations'],
        summary: 'The bodies, by name in Arabic order',
        querystring: ListQuery,
        response: {
          200: ref(OrganizationPage),
          ...problems('validation-failed', 'not-yet-known', 'invalid-cursor'),
        },
      },
    },
    async ({ query }) =>
      readSnapshot(db, (tx) => listOrganizations(tx, query, momentOf(query, clock))),
  )

  app.get(
    '/organizations/:organizationId',
    {
      schema: {
        operationId: 'getOrganization',
        tags: ['organizations'],
        summary: 'A body, under the name of that day',
        params: OrganizationParams,
        querystring: MomentQuery,
        response: {
          200: ref(Organization),
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
      readSnapshot(db, (tx) => getOrganization(tx, params.organizationId, momentOf(query, clock))),
  )
}
