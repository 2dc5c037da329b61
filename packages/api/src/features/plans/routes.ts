import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { readSnapshot } from '../../db/read-snapshot.ts'
import { momentOf } from '../../http/moment.ts'
import { problems } from '../../http/problems.ts'
import { ListQuery, MomentQuery, ref } from '../../http/schema.ts'
import { getPlan, listPlans } from './read-plans.ts'
import { Plan, PlanPage, PlanParams } from './schema.ts'

export const planRoutes: FastifyPluginAsyncTypebox<{ db: Db; clock: Clock }> = async (
  app,
  { db, clock },
) => {
  app.get(
    '/plans',
    {
      schema: {
        operationId: 'listPlans',
        tags: ['plans'],
        summary: 'The action plans, the latest first',
        querystring: ListQuery,
        response: {
          200: ref(PlanPage),
          ...problems('validation-failed', 'not-yet-known', 'invalid-cursor'),
        },
      },
    },
    async ({ query }) => readSnapshot(db, (tx) => listPlans(tx, query, momentOf(query, clock))),
  )

  app.get(
    '/plans/:planId',
    {
      schema: {
        operationId: 'getPlan',
        tags: ['plans'],
        summary: 'A plan, its themes and its progress on a day',
        params: PlanParams,
        querystring: MomentQuery,
        response: {
          200: ref(Plan),
          ...problems('validation-failed', 'not-yet-known', 'plan-not-found', 'not-recorded-then'),
        },
      },
    },
    async ({ params, query }) =>
      readSnapshot(db, (tx) => getPlan(tx, params.planId, momentOf(query, clock))),
  )
}
