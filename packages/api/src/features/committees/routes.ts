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
import { changeCommittee } from './change-committee.ts'
import { createCommittee } from './create-committee.ts'
import { getCommittee, listCommitteeRevisions, listCommittees } from './read-committees.ts'
import { seatRoutes } from './routes-seats.ts'
import {
  Committee,
  CommitteeChange,
  CommitteePage,
  CommitteeParams,
  CommitteeRevisionPage,
  NewCommittee,
} from './schema.ts'

export const committeeRoutes: FastifyPluginAsyncTypebox<{ db: Db; clock: Clock }> = async (
  app,
  { db, clock },
) => {
  // Names are only for some: what is answered is for nobody else to keep.
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'private, no-store')
  })
  await app.register(seatRoutes, { db, clock })

  app.get(
    '/committees',
    {
      config: { asksWhoCalls: true },
      schema: {
        operationId: 'listCommittees',
        tags: ['committees'],
        summary: 'The committees with their seats; names for those who are signed in',
        querystring: ListQuery,
        response: {
          200: ref(CommitteePage),
          ...problems('validation-failed', 'not-yet-known', 'invalid-cursor'),
        },
      },
    },
    async ({ query, caller }) =>
      readSnapshot(db, (tx) =>
        listCommittees(tx, query, { caller, moment: momentOf(query, clock) }),
      ),
  )

  app.post(
    '/committees',
    {
      schema: {
        operationId: 'createCommittee',
        tags: ['committees'],
        summary: 'Records a committee, under the name that it has now',
        headers: CreationHeaders,
        body: ref(NewCommittee),
        response: { 201: ref(Committee), ...problems(...creationRefusals) },
      },
    },
    async (request, reply) => {
      const author = authorOf(request, clock)
      const committee = await createOnce({ db, clock }, request, (tx) =>
        createCommittee(tx, request.body, author),
      )
      return reply
        .code(201)
        .header('location', `/api/v1/committees/${committee.id}`)
        .send(committee)
    },
  )

  app.get(
    '/committees/:committeeId',
    {
      config: { asksWhoCalls: true },
      schema: {
        operationId: 'getCommittee',
        tags: ['committees'],
        summary: 'A committee as it was made up on that day',
        params: CommitteeParams,
        querystring: MomentQuery,
        response: {
          200: ref(Committee),
          ...problems(
            'validation-failed',
            'not-yet-known',
            'committee-not-found',
            'not-recorded-then',
          ),
        },
      },
    },
    async ({ params, query, caller }) =>
      readSnapshot(db, (tx) =>
        getCommittee(tx, params.committeeId, { caller, moment: momentOf(query, clock) }),
      ),
  )

  app.patch(
    '/committees/:committeeId',
    {
      schema: {
        operationId: 'changeCommittee',
        tags: ['committees'],
        summary: 'Renames a committee from today on',
        params: CommitteeParams,
        headers: ChangeHeaders,
        body: ref(CommitteeChange),
        response: {
          200: ref(Committee),
          ...problems(
            ...changeRefusals,
            ...versionRefusals,
            'committee-not-found',
            'not-recorded-then',
          ),
        },
      },
    },
    async (request) => {
      const named = { id: request.params.committeeId, version: versionOf(request.headers) }
      const author = authorOf(request, clock)
      return db.transaction((tx) => changeCommittee(tx, named, request.body, author))
    },
  )

  app.get(
    '/committees/:committeeId/revisions',
    {
      schema: {
        operationId: 'listCommitteeRevisions',
        tags: ['committees'],
        summary: 'How a committee was called, the latest first',
        params: CommitteeParams,
        querystring: ListQuery,
        response: {
          200: ref(CommitteeRevisionPage),
          ...problems(
            'validation-failed',
            'not-yet-known',
            'invalid-cursor',
            'committee-not-found',
            'not-recorded-then',
          ),
        },
      },
    },
    async ({ params, query }) =>
      readSnapshot(db, (tx) =>
        listCommitteeRevisions(tx, params.committeeId, query, momentOf(query, clock)),
      ),
  )
}
