import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { readSnapshot } from '../../db/read-snapshot.ts'
import { authorOf } from '../../http/caller.ts'
import { momentOf } from '../../http/moment.ts'
import { ChangeHeaders, versionOf } from '../../http/preconditions.ts'
import { callerRefusals, changeRefusals, problems, versionRefusals } from '../../http/problems.ts'
import { ref } from '../../http/schema.ts'
import { ListQuery } from '../../http/schema-queries.ts'
import { ActivityParams } from '../activities/schema.ts'
import { CommitmentParams } from '../commitments/schema.ts'
import { listWeights } from './list-weights.ts'
import { previewActivityWeight, previewCommitmentWeight } from './preview-weight.ts'
import {
  CurrentWeight,
  NewWeight,
  SetWeightPage,
  WeightEffect,
  WeightEffectQuery,
} from './schema.ts'
import { setWeight } from './set-weight.ts'

/** A commitment's weight and an activity's: set, kept and looked ahead in one way. */
export const weightRoutes: FastifyPluginAsyncTypebox<{ db: Db; clock: Clock }> = async (
  app,
  { db, clock },
) => {
  app.get(
    '/commitments/:commitmentId/weights',
    {
      schema: {
        operationId: 'listCommitmentWeights',
        tags: ['weights'],
        summary:
          'The weights that somebody set for a commitment, the latest first; before them it is 1',
        params: CommitmentParams,
        querystring: ListQuery,
        response: {
          200: ref(SetWeightPage),
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
    async ({ params, query }) => {
      const subject = { kind: 'commitment', id: params.commitmentId } as const
      return readSnapshot(db, (tx) => listWeights(tx, subject, query, momentOf(query, clock)))
    },
  )

  app.get(
    '/commitments/:commitmentId/weight-effect',
    {
      schema: {
        operationId: 'previewCommitmentWeight',
        tags: ['weights'],
        summary:
          'What another weight of a commitment would do to the progress of its theme and plan',
        params: CommitmentParams,
        querystring: WeightEffectQuery,
        response: {
          200: ref(WeightEffect),
          ...problems(
            'validation-failed',
            'commitment-not-found',
            'not-recorded-then',
            ...callerRefusals,
          ),
        },
      },
    },
    async ({ params, query }) => {
      const proposed = { id: params.commitmentId, weight: query.weight }
      return readSnapshot(db, (tx) => previewCommitmentWeight(tx, proposed, momentOf({}, clock)))
    },
  )

  app.put(
    '/commitments/:commitmentId/weight',
    {
      schema: {
        operationId: 'setCommitmentWeight',
        tags: ['weights'],
        summary: 'Sets what a commitment weighs from today on, and says why',
        params: CommitmentParams,
        headers: ChangeHeaders,
        body: ref(NewWeight),
        response: {
          200: ref(CurrentWeight),
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
      const subject = { kind: 'commitment', id: request.params.commitmentId } as const
      const version = versionOf(request.headers)
      const author = authorOf(request, clock)
      return db.transaction((tx) => setWeight(tx, { ...subject, version }, request.body, author))
    },
  )

  app.get(
    '/activities/:activityId/weights',
    {
      schema: {
        operationId: 'listActivityWeights',
        tags: ['weights'],
        summary:
          'The weights that somebody set for an activity, the latest first; before them it is 1',
        params: ActivityParams,
        querystring: ListQuery,
        response: {
          200: ref(SetWeightPage),
          ...problems(
            'validation-failed',
            'not-yet-known',
            'invalid-cursor',
            'activity-not-found',
            'not-recorded-then',
          ),
        },
      },
    },
    async ({ params, query }) => {
      const subject = { kind: 'activity', id: params.activityId } as const
      return readSnapshot(db, (tx) => listWeights(tx, subject, query, momentOf(query, clock)))
    },
  )

  app.get(
    '/activities/:activityId/weight-effect',
    {
      schema: {
        operationId: 'previewActivityWeight',
        tags: ['weights'],
        summary: 'What another weight of an activity would do to its commitment, theme and plan',
        params: ActivityParams,
        querystring: WeightEffectQuery,
        response: {
          200: ref(WeightEffect),
          ...problems(
            'validation-failed',
            'activity-not-found',
            'not-recorded-then',
            'stand-in-fixed',
            ...callerRefusals,
          ),
        },
      },
    },
    async ({ params, query }) => {
      const proposed = { id: params.activityId, weight: query.weight }
      return readSnapshot(db, (tx) => previewActivityWeight(tx, proposed, momentOf({}, clock)))
    },
  )

  app.put(
    '/activities/:activityId/weight',
    {
      schema: {
        operationId: 'setActivityWeight',
        tags: ['weights'],
        summary: 'Sets what an activity weighs from today on, and says why',
        params: ActivityParams,
        headers: ChangeHeaders,
        body: ref(NewWeight),
        response: {
          200: ref(CurrentWeight),
          ...problems(
            ...changeRefusals,
            ...versionRefusals,
            'activity-not-found',
            'not-recorded-then',
            'stand-in-fixed',
            'rule-broken',
          ),
        },
      },
    },
    async (request) => {
      const subject = { kind: 'activity', id: request.params.activityId } as const
      const version = versionOf(request.headers)
      const author = authorOf(request, clock)
      return db.transaction((tx) => setWeight(tx, { ...subject, version }, request.body, author))
    },
  )
}
