import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { readSnapshot } from '../../db/read-snapshot.ts'
import { authorOf } from '../../http/caller.ts'
import { ChangeHeaders, versionOf } from '../../http/preconditions.ts'
import { callerRefusals, changeRefusals, problems, versionRefusals } from '../../http/problems.ts'
import { ref } from '../../http/schema.ts'
import { PresentQuery } from '../../http/schema-queries.ts'
import { PersonParams } from '../people/schema.ts'
import { erasePerson } from './erase-person.ts'
import { exportMyData, exportPerson } from './export-person.ts'
import { getErasureOutlook } from './read-erasure.ts'
import { Erasure, ErasureOutlook, PersonData } from './schema.ts'

export const personalDataRoutes: FastifyPluginAsyncTypebox<{ db: Db; clock: Clock }> = async (
  app,
  { db, clock },
) => {
  app.get(
    '/people/:personId/data',
    {
      schema: {
        operationId: 'exportPersonData',
        tags: ['personal-data'],
        summary: 'All that is kept about somebody; the trail tells that it was taken',
        params: PersonParams,
        response: {
          200: ref(PersonData),
          ...problems('validation-failed', 'person-not-found', ...callerRefusals),
        },
      },
    },
    async (request, reply) => {
      const author = authorOf(request, clock)
      const { personId } = request.params
      const data = await db.transaction((tx) => exportPerson(tx, personId, author))
      return asFile(reply).send(data)
    },
  )

  app.get(
    '/account/data',
    {
      schema: {
        operationId: 'exportMyData',
        tags: ['personal-data'],
        summary: 'All that is kept about who is signed in; the trail tells that it was taken',
        response: { 200: ref(PersonData), ...problems('validation-failed', ...callerRefusals) },
      },
    },
    async (request, reply) => {
      const author = authorOf(request, clock)
      const data = await db.transaction((tx) => exportMyData(tx, author))
      return asFile(reply).send(data)
    },
  )

  app.get(
    '/people/:personId/erasure',
    {
      schema: {
        operationId: 'getErasureOutlook',
        tags: ['personal-data'],
        summary: 'What stands in the way of erasing somebody’s data',
        params: PersonParams,
        querystring: PresentQuery,
        response: {
          200: ref(ErasureOutlook),
          ...problems('validation-failed', 'person-not-found', ...callerRefusals),
        },
      },
    },
    async (request) => {
      const author = authorOf(request, clock)
      return readSnapshot(db, (tx) => getErasureOutlook(tx, request.params.personId, author))
    },
  )

  app.post(
    '/people/:personId/erasure',
    {
      schema: {
        operationId: 'erasePerson',
        tags: ['personal-data'],
        summary: 'Erases what is kept about somebody, for good; what they did stays',
        params: PersonParams,
        headers: ChangeHeaders,
        body: ref(Erasure),
        response: {
          200: ref(ErasureOutlook),
          ...problems(
            ...changeRefusals,
            ...versionRefusals,
            'person-not-found',
            'person-erased',
            'still-in-office',
            'own-account',
            'demonstration-account',
            'rule-broken',
          ),
        },
      },
    },
    async (request) => {
      const named = { id: request.params.personId, version: versionOf(request.headers) }
      const author = authorOf(request, clock)
      return db.transaction((tx) => erasePerson(tx, named, request.body.reason, author))
    },
  )
}

/** Kept by who asked, and by nothing in between. */
const asFile = (reply: FastifyReply) =>
  reply
    .header('cache-control', 'private, no-store')
    .header('content-disposition', 'attachment; filename="personal-data.json"')
