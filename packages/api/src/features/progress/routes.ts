import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { readSnapshot } from '../../db/read-snapshot.ts'
import { momentOf } from '../../http/moment.ts'
import { problems } from '../../http/problems.ts'
import { ref } from '../../http/schema.ts'
import { MomentQuery } from '../../http/schema-queries.ts'
import { CommitmentParams } from '../commitments/schema.ts'
import { PlanParams } from '../plans/schema.ts'
import { explainCommitment } from './explain-commitment.ts'
import { explainPlan } from './explain-plan.ts'
import { CommitmentProgress, PlanProgress } from './schema.ts'

export const progressRoutes: FastifyPluginAsyncTypebox<{ db: Db; clock: Clock }> = async (
  app,
  { db, clock },
) => {
  app.get(
    '/plans/:planId/progress',
    {
      schema: {
        operationId: 'getPlanProgress',
        tags: ['progress'],
        summary: "A plan's progress and its themes', opened into their arithmetic",
        params: PlanParams,
        querystring: MomentQuery,
        response: {
          200: ref(PlanProgress),
          ...problems('validation-failed', 'not-yet-known', 'plan-not-found', 'not-recorded-then'),
        },
      },
    },
    async ({ params, query }) =>
      readSnapshot(db, (tx) => explainPlan(tx, params.planId, momentOf(query, clock))),
  )

  app.get(
    '/commitments/:commitmentId/progress',
    {
      schema: {
        operationId: 'getCommitmentProgress',
        tags: ['progress'],
        summary: "A commitment's progress, opened into its arithmetic",
        params: CommitmentParams,
        querystring: MomentQuery,
        response: {
          200: ref(CommitmentProgress),
          ...problems(
            'validation-failed',
            'not-yet-known',
            'commitment-not-found',
            'not-recorded-then',
          ),
        },
      },
    },
    async ({ params, query }) =>
      readSnapshot(db, (tx) => explainCommitment(tx, params.commitmentId, momentOf(query, clock))),
  )
}
