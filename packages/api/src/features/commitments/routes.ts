import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { readSnapshot } from '../../db/read-snapshot.ts'
import { authorOf } from '../../http/caller.ts'
import { CreationHeaders, createOnce } from '../../http/creations.ts'
import { momentOf } from '../../http/moment.ts'
import { ChangeHeaders, versionOf } from '../../http/preconditions.ts'
import { changeRefusals, creationRefusals, problems, versionRefusals } from '../../http/problems.ts'
import { ref } from '../../http/schema.ts'
import { ListQuery, MomentQuery } from '../../http/schema-queries.ts'
import { PlanParams } from '../plans/schema.ts'
import { changeCommitment } from './change-commitment.ts'
import { createCommitment } from './create-commitment.ts'
import { getCommitment, listCommitmentRevisions, listCommitments } from './read-commitments.ts'
import {
  Commitment,
  CommitmentChange,
  CommitmentListQuery,
  CommitmentPage,
  CommitmentParams,
  CommitmentRevisionPage,
  NewCommitment,
} from './schema.ts'

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

  app.post(
    '/plans/:planId/commitments',
    {
      schema: {
        operationId: 'createCommitment',
        tags: ['commitments'],
        summary: 'Adds a commitment to a plan, without an activity yet',
        params: PlanParams,
        headers: CreationHeaders,
        body: ref(NewCommitment),
        response: {
          201: ref(Commitment),
          ...problems(...creationRefusals, 'plan-not-found', 'number-taken', 'rule-broken'),
        },
      },
    },
    async (request, reply) => {
      const author = authorOf(request, clock)
      const commitment = await createOnce({ db, clock }, request, (tx) =>
        createCommitment(tx, request.params.planId, request.body, author),
      )
      const location = `/api/v1/commitments/${commitment.id}`
      return reply.code(201).header('location', location).send(commitment)
    },
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

  app.patch(
    '/commitments/:commitmentId',
    {
      schema: {
        operationId: 'changeCommitment',
        tags: ['commitments'],
        summary: 'Changes what is said of a commitment, from today on, or cancels it',
        params: CommitmentParams,
        headers: ChangeHeaders,
        body: ref(CommitmentChange),
        response: {
          200: ref(Commitment),
          ...problems(
            ...changeRefusals,
            ...versionRefusals,
            'commitment-not-found',
            'not-recorded-then',
            'rule-broken',
          ),
        },
      },
    },
    async (request) => {
      const named = { id: request.params.commitmentId, version: versionOf(request.headers) }
      const author = authorOf(request, clock)
      return db.transaction((tx) => changeCommitment(tx, named, request.body, author))
    },
  )

  app.get(
    '/commitments/:commitmentId/revisions',
    {
      schema: {
        operationId: 'listCommitmentRevisions',
        tags: ['commitments'],
        summary: 'What was said of a commitment, the latest first',
        params: CommitmentParams,
        querystring: ListQuery,
        response: {
          200: ref(CommitmentRevisionPage),
          ...problems(
            'validation-failed',
            'not-yet-known',
            'invalid-cursor',
            'commitment-not-found',
            'not-recorded-then',
          ),
        },
      },
    },
    async ({ params, query }) =>
      readSnapshot(db, (tx) =>
        listCommitmentRevisions(tx, params.commitmentId, query, momentOf(query, clock)),
      ),
  )
}
