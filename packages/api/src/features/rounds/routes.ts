import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { readSnapshot } from '../../db/read-snapshot.ts'
import { authorOf } from '../../http/caller.ts'
import { CreationHeaders, createOnce } from '../../http/creations.ts'
import { momentOf } from '../../http/moment.ts'
import { ChangeHeaders, versionOf } from '../../http/preconditions.ts'
import {
  callerRefusals,
  changeRefusals,
  creationRefusals,
  problems,
  versionRefusals,
} from '../../http/problems.ts'
import { ref } from '../../http/schema.ts'
import { ListQuery, MomentQuery } from '../../http/schema-queries.ts'
import { readAs } from '../../http/transactions.ts'
import { PlanParams } from '../plans/schema.ts'
import { changeRound } from './change-round.ts'
import { createRound } from './create-round.ts'
import { getRound, listRoundRevisions, listRounds } from './read-rounds.ts'
import { getRoundStanding } from './read-standing.ts'
import { reopenRound } from './reopen-round.ts'
import {
  NewReopening,
  NewRound,
  Round,
  RoundChange,
  RoundPage,
  RoundParams,
  RoundRevisionPage,
  RoundStanding,
} from './schema.ts'

const tags = ['rounds']
const unknown = ['round-not-found', 'not-recorded-then'] as const

export const roundRoutes: FastifyPluginAsyncTypebox<{ db: Db; clock: Clock }> = async (
  app,
  { db, clock },
) => {
  app.get(
    '/plans/:planId/rounds',
    {
      schema: {
        operationId: 'listRounds',
        tags,
        summary: 'The rounds in which the bodies of a plan report, the last to open first',
        params: PlanParams,
        querystring: ListQuery,
        response: {
          200: ref(RoundPage),
          ...problems('validation-failed', 'not-yet-known', 'invalid-cursor', 'plan-not-found'),
        },
      },
    },
    async ({ params, query }) =>
      readSnapshot(db, (tx) => listRounds(tx, params.planId, query, momentOf(query, clock))),
  )

  app.post(
    '/plans/:planId/rounds',
    {
      schema: {
        operationId: 'createRound',
        tags,
        summary: 'Calls the bodies of a plan to report, from a day to another',
        params: PlanParams,
        headers: CreationHeaders,
        body: ref(NewRound),
        response: {
          201: ref(Round),
          ...problems(...creationRefusals, 'plan-not-found', 'rule-broken'),
        },
      },
    },
    async (request, reply) => {
      const author = authorOf(request, clock)
      const round = await createOnce({ db, clock }, request, (tx) =>
        createRound(tx, request.params.planId, request.body, author),
      )
      return reply.code(201).header('location', `/api/v1/rounds/${round.id}`).send(round)
    },
  )

  app.get(
    '/rounds/:roundId',
    {
      schema: {
        operationId: 'getRound',
        tags,
        summary: 'A round as it was set on that day',
        params: RoundParams,
        querystring: MomentQuery,
        response: {
          200: ref(Round),
          ...problems('validation-failed', 'not-yet-known', ...unknown),
        },
      },
    },
    async ({ params, query }) =>
      readSnapshot(db, (tx) => getRound(tx, params.roundId, momentOf(query, clock))),
  )

  app.patch(
    '/rounds/:roundId',
    {
      schema: {
        operationId: 'changeRound',
        tags,
        summary: 'Moves the days of a round that are not over, or takes it back before it begins',
        params: RoundParams,
        headers: ChangeHeaders,
        body: ref(RoundChange),
        response: {
          200: ref(Round),
          ...problems(...changeRefusals, ...versionRefusals, ...unknown, 'rule-broken'),
        },
      },
    },
    async (request) => {
      const named = { id: request.params.roundId, version: versionOf(request.headers) }
      const author = authorOf(request, clock)
      return db.transaction((tx) => changeRound(tx, named, request.body, author))
    },
  )

  app.post(
    '/rounds/:roundId/reopenings',
    {
      schema: {
        operationId: 'reopenRound',
        tags,
        summary: 'Opens a locked round again for one body, until a day',
        params: RoundParams,
        headers: ChangeHeaders,
        body: ref(NewReopening),
        response: {
          200: ref(Round),
          ...problems(
            ...changeRefusals,
            ...versionRefusals,
            ...unknown,
            'round-not-locked',
            'rule-broken',
          ),
        },
      },
    },
    async (request) => {
      const named = { id: request.params.roundId, version: versionOf(request.headers) }
      const author = authorOf(request, clock)
      return db.transaction((tx) => reopenRound(tx, named, request.body, author))
    },
  )

  app.get(
    '/rounds/:roundId/revisions',
    {
      schema: {
        operationId: 'listRoundRevisions',
        tags,
        summary: 'How the days of a round were set, the latest first',
        params: RoundParams,
        querystring: ListQuery,
        response: {
          200: ref(RoundRevisionPage),
          ...problems('validation-failed', 'not-yet-known', 'invalid-cursor', ...unknown),
        },
      },
    },
    async ({ params, query }) =>
      readSnapshot(db, (tx) =>
        listRoundRevisions(tx, params.roundId, query, momentOf(query, clock)),
      ),
  )

  app.get(
    '/rounds/:roundId/standing',
    {
      schema: {
        operationId: 'getRoundStanding',
        tags,
        summary: 'What a round has received by a day, from each body',
        params: RoundParams,
        querystring: MomentQuery,
        response: {
          200: ref(RoundStanding),
          ...problems('validation-failed', 'not-yet-known', ...callerRefusals, ...unknown),
        },
      },
    },
    async (request) =>
      readAs(db, request, (tx) =>
        getRoundStanding(tx, request.params.roundId, momentOf(request.query, clock)),
      ),
  )
}
