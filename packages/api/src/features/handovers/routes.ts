import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'

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
import { PresentQuery } from '../../http/schema-queries.ts'
import { MandateParams } from '../mandates/schema.ts'
import { confirmHandover } from './confirm-handover.ts'
import { handOver } from './hand-over.ts'
import { getHandover, listHandovers } from './read-handovers.ts'
import {
  Handover,
  HandoverListQuery,
  HandoverPage,
  HandoverParams,
  HandoverSummary,
  NewHandover,
} from './schema.ts'

export const handoverRoutes: FastifyPluginAsyncTypebox<{ db: Db; clock: Clock }> = async (
  app,
  { db, clock },
) => {
  app.post(
    '/mandates/:mandateId/handovers',
    {
      schema: {
        operationId: 'handOver',
        tags: ['handovers'],
        summary: 'Ends a mandate today, and lets somebody else go on with a sheet of what is open',
        params: MandateParams,
        headers: Type.Interface([CreationHeaders, ChangeHeaders], {}),
        body: ref(NewHandover),
        response: {
          201: ref(HandoverSummary),
          ...problems(
            ...creationRefusals,
            ...versionRefusals,
            'mandate-not-found',
            'mandate-not-in-force',
            'rule-broken',
          ),
        },
      },
    },
    async (request, reply) => {
      const named = { id: request.params.mandateId, version: versionOf(request.headers) }
      const author = authorOf(request, clock)
      const handover = await createOnce({ db, clock }, request, (tx) =>
        handOver(tx, named, request.body, author),
      )
      return reply.code(201).header('location', `/api/v1/handovers/${handover.id}`).send(handover)
    },
  )

  app.get(
    '/handovers',
    {
      schema: {
        operationId: 'listHandovers',
        tags: ['handovers'],
        summary: 'From whom to whom mandates went; to focal points their own, the last one first',
        querystring: HandoverListQuery,
        response: {
          200: ref(HandoverPage),
          ...problems('validation-failed', 'invalid-cursor', ...callerRefusals),
        },
      },
    },
    async ({ query, caller }) =>
      readSnapshot(db, (tx) => listHandovers(tx, query, { caller, moment: momentOf({}, clock) })),
  )

  app.get(
    '/handovers/:handoverId',
    {
      schema: {
        operationId: 'getHandover',
        tags: ['handovers'],
        summary: 'The sheet of a hand-over: what was unfinished then',
        params: HandoverParams,
        querystring: PresentQuery,
        response: {
          200: ref(Handover),
          ...problems(
            'validation-failed',
            'handover-not-found',
            'not-recorded-then',
            ...callerRefusals,
          ),
        },
      },
    },
    async ({ params, caller }) =>
      readSnapshot(db, (tx) =>
        getHandover(tx, params.handoverId, { caller, moment: momentOf({}, clock) }),
      ),
  )

  app.post(
    '/handovers/:handoverId/confirmation',
    {
      schema: {
        operationId: 'confirmHandover',
        tags: ['handovers'],
        summary: 'Confirms, as the new focal point, that one knows what is unfinished',
        params: HandoverParams,
        headers: ChangeHeaders,
        response: {
          200: ref(Handover),
          ...problems(
            ...changeRefusals,
            ...versionRefusals,
            'handover-not-found',
            'handover-confirmed',
            'not-recorded-then',
          ),
        },
      },
    },
    async (request) => {
      const named = { id: request.params.handoverId, version: versionOf(request.headers) }
      const author = authorOf(request, clock)
      return db.transaction((tx) => confirmHandover(tx, named, author))
    },
  )
}
