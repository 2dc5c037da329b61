import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { readSnapshot } from '../../db/read-snapshot.ts'
import { momentOf } from '../../http/moment.ts'
import { problems } from '../../http/problems.ts'
import { MomentQuery, ref } from '../../http/schema.ts'
import { PlanParams } from '../plans/schema.ts'
import { getCommitment, listCommitments } from './read-commitments.ts'
import { Commitment, CommitmentListQuery, CommitmentPage, CommitmentParams } from './schema.ts'

export const commitmentRoutes: FastifyPluginAsyncTypebox<{ db: Db; clock: Clock }> = async (
  app,
  { db, clock },
) => {
  app.get(
    '/plans/:planId/commitments',
    {
      schema: {
        operationId: 'listCommitments',
        tags: ['commitments'],
        summary: "A plan's commitments, each with its progress",
        params: PlanParams,
        querystring: CommitmentListQuery,
        response: {
          200: ref(CommitmentPage),
          ...problems(
            'validation-failed',
            'not-yet-known',
            'invalid-cursor',
            'plan-not-found',
            'not-recorded-then',
          ),
        },
      },
    },
    async ({ params, query }) =>
      readSnapshot(db, (tx) => listCommitments(tx, params.planId, query, momentOf(query, clock))),
  )

  app.get(
    '/commitments/:commitmentId',
    {
      schema: {
        operationId: 'getCommitment',
        tags: ['commitments'],
        summary: 'A commitment, its progress and what was remarked on it',
        params: CommitmentParams,
        querystring: MomentQuery,
        response: {
          200: ref(Commitment),
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
      readSnapshot(db, (tx) => getCommitment(tx, params.commitmentId, momentOf(query, clock))),
  )
}
