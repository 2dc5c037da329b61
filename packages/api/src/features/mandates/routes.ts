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
import { MomentQuery, PresentListQuery } from '../../http/schema-queries.ts'
import { changeMandatePeriod, endMandate } from './change-period.ts'
import { grantByRequest } from './grant-by-request.ts'
import { getMandate, listMandatePeriods, listMandates } from './read-mandates.ts'
import {
  Mandate,
  MandateEnd,
  MandateListQuery,
  MandatePage,
  MandateParams,
  MandatePeriodChange,
  MandatePeriodPage,
  NewMandate,
} from './schema.ts'

export const mandateRoutes: FastifyPluginAsyncTypebox<{ db: Db; clock: Clock }> = async (
  app,
  { db, clock },
) => {
  // Names are only for some: what is answered is for nobody else to keep.
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'private, no-store')
  })

  app.get(
    '/mandates',
    {
      config: { asksWhoCalls: true },
      schema: {
        operationId: 'listMandates',
        tags: ['mandates'],
        summary: 'Who answers for what on a day; names for those who are signed in',
        querystring: MandateListQuery,
        response: {
          200: ref(MandatePage),
          ...problems(
            'validation-failed',
            'not-yet-known',
            'invalid-cursor',
            'not-signed-in',
            'commitment-not-found',
            'activity-not-found',
            'not-recorded-then',
          ),
        },
      },
    },
    async ({ query, caller }) =>
      readSnapshot(db, (tx) => listMandates(tx, query, { caller, moment: momentOf(query, clock) })),
  )

  app.post(
    '/mandates',
    {
      schema: {
        operationId: 'grantMandate',
        tags: ['mandates'],
        summary: 'Lets somebody answer for a body, or for a part of what it answers for',
        headers: CreationHeaders,
        body: ref(NewMandate),
        response: { 201: ref(Mandate), ...problems(...creationRefusals, 'rule-broken') },
      },
    },
    async (request, reply) => {
      const author = authorOf(request, clock)
      const mandate = await createOnce({ db, clock }, request, (tx) =>
        grantByRequest(tx, request.body, author),
      )
      return reply.code(201).header('location', `/api/v1/mandates/${mandate.id}`).send(mandate)
    },
  )

  app.get(
    '/mandates/:mandateId',
    {
      config: { asksWhoCalls: true },
      schema: {
        operationId: 'getMandate',
        tags: ['mandates'],
        summary: 'For what somebody answers, and from when to when',
        params: MandateParams,
        querystring: MomentQuery,
        response: {
          200: ref(Mandate),
          ...problems(
            'validation-failed',
            'not-yet-known',
            'mandate-not-found',
            'not-recorded-then',
          ),
        },
      },
    },
    async ({ params, query, caller }) =>
      readSnapshot(db, (tx) =>
        getMandate(tx, params.mandateId, { caller, moment: momentOf(query, clock) }),
      ),
  )

  app.get(
    '/mandates/:mandateId/periods',
    {
      schema: {
        operationId: 'listMandatePeriods',
        tags: ['mandates'],
        summary: 'From when to when a mandate was said to hold, and why, the last word first',
        params: MandateParams,
        querystring: PresentListQuery,
        response: {
          200: ref(MandatePeriodPage),
          ...problems(
            'validation-failed',
            'invalid-cursor',
            'mandate-not-found',
            ...callerRefusals,
          ),
        },
      },
    },
    async ({ params, query }) =>
      readSnapshot(db, (tx) =>
        listMandatePeriods(tx, params.mandateId, query, momentOf({}, clock)),
      ),
  )

  app.put(
    '/mandates/:mandateId/period',
    {
      schema: {
        operationId: 'changeMandatePeriod',
        tags: ['mandates'],
        summary: 'Says anew from when to when a mandate holds, and why',
        params: MandateParams,
        headers: ChangeHeaders,
        body: ref(MandatePeriodChange),
        response: {
          200: ref(Mandate),
          ...problems(
            ...changeRefusals,
            ...versionRefusals,
            'mandate-not-found',
            'person-erased',
            'not-recorded-then',
            'rule-broken',
          ),
        },
      },
    },
    async (request) => {
      const named = { id: request.params.mandateId, version: versionOf(request.headers) }
      const author = authorOf(request, clock)
      return db.transaction((tx) => changeMandatePeriod(tx, named, request.body, author))
    },
  )

  app.post(
    '/mandates/:mandateId/end',
    {
      schema: {
        operationId: 'endMandate',
        tags: ['mandates'],
        summary: 'Ends a mandate today: its right is gone on the next request',
        params: MandateParams,
        headers: ChangeHeaders,
        body: ref(MandateEnd),
        response: {
          200: ref(Mandate),
          ...problems(
            ...changeRefusals,
            ...versionRefusals,
            'mandate-not-found',
            'mandate-not-in-force',
            'not-recorded-then',
          ),
        },
      },
    },
    async (request) => {
      const named = { id: request.params.mandateId, version: versionOf(request.headers) }
      const author = authorOf(request, clock)
      return db.transaction((tx) => endMandate(tx, named, request.body, author))
    },
  )
}
