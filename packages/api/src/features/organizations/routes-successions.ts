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
import { PresentListQuery } from '../../http/schema-queries.ts'
import { listSuccessions } from './read-successions.ts'
import { recordSuccession } from './record-succession.ts'
import {
  NewSuccession,
  NewSuccessionWithdrawal,
  Organization,
  OrganizationParams,
  RecordedSuccessionPage,
  Succession,
  SuccessionParams,
} from './schema.ts'
import { withdrawSuccession } from './withdraw-succession.ts'

/** Which bodies ended and which go on; what was recorded of it by mistake is taken back. */
export const successionRoutes: FastifyPluginAsyncTypebox<{ db: Db; clock: Clock }> = async (
  app,
  { db, clock },
) => {
  app.post(
    '/organization-successions',
    {
      schema: {
        operationId: 'recordSuccession',
        tags: ['organizations'],
        summary: 'Records that bodies are merged or one is split, from a day on',
        headers: CreationHeaders,
        body: ref(NewSuccession),
        response: { 201: ref(Succession), ...problems(...creationRefusals, 'rule-broken') },
      },
    },
    async (request, reply) => {
      const author = authorOf(request, clock)
      const succession = await createOnce({ db, clock }, request, (tx) =>
        recordSuccession(tx, request.body, author),
      )
      const [first] = succession.predecessors
      return reply
        .code(201)
        .header('location', `/api/v1/organizations/${first?.id}`)
        .send(succession)
    },
  )

  app.post(
    '/organization-successions/:successionId/withdrawal',
    {
      schema: {
        operationId: 'withdrawSuccession',
        tags: ['organizations'],
        summary: 'Takes back that a body ended, in the version of that body, and why',
        params: SuccessionParams,
        headers: ChangeHeaders,
        body: ref(NewSuccessionWithdrawal),
        response: {
          200: ref(Organization),
          ...problems(
            ...changeRefusals,
            ...versionRefusals,
            'succession-not-found',
            'succession-withdrawn',
            'succession-built-on',
            'not-recorded-then',
          ),
        },
      },
    },
    async (request) => {
      const named = { id: request.params.successionId, version: versionOf(request.headers) }
      const author = authorOf(request, clock)
      return db.transaction((tx) => withdrawSuccession(tx, named, request.body, author))
    },
  )

  app.get(
    '/organizations/:organizationId/successions',
    {
      schema: {
        operationId: 'listOrganizationSuccessions',
        tags: ['organizations'],
        summary:
          'How a body ended and from which it goes on, with what was taken back, the last first',
        params: OrganizationParams,
        querystring: PresentListQuery,
        response: {
          200: ref(RecordedSuccessionPage),
          ...problems(
            'validation-failed',
            'invalid-cursor',
            'organization-not-found',
            'not-recorded-then',
          ),
        },
      },
    },
    async ({ params, query }) =>
      readSnapshot(db, (tx) =>
        listSuccessions(tx, params.organizationId, query, momentOf({}, clock)),
      ),
  )
}
