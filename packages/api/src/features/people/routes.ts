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
import { PresentListQuery, PresentQuery } from '../../http/schema-queries.ts'
import { changePerson } from './change-person.ts'
import { createPerson } from './create-person.ts'
import { getPerson, listPeople } from './read-people.ts'
import { NewPerson, Person, PersonChange, PersonPage, PersonParams } from './schema.ts'

export const personRoutes: FastifyPluginAsyncTypebox<{ db: Db; clock: Clock }> = async (
  app,
  { db, clock },
) => {
  app.get(
    '/people',
    {
      schema: {
        operationId: 'listPeople',
        tags: ['people'],
        summary: 'Everybody who is known, by name in Arabic order',
        querystring: PresentListQuery,
        response: {
          200: ref(PersonPage),
          ...problems('validation-failed', 'invalid-cursor', ...callerRefusals),
        },
      },
    },
    async ({ query }) => readSnapshot(db, (tx) => listPeople(tx, query, momentOf({}, clock))),
  )

  app.post(
    '/people',
    {
      schema: {
        operationId: 'createPerson',
        tags: ['people'],
        summary: 'Records somebody, who may have no account',
        headers: CreationHeaders,
        body: ref(NewPerson),
        response: { 201: ref(Person), ...problems(...creationRefusals) },
      },
    },
    async (request, reply) => {
      const author = authorOf(request, clock)
      const person = await createOnce({ db, clock }, request, (tx) =>
        createPerson(tx, request.body, author),
      )
      return reply.code(201).header('location', `/api/v1/people/${person.id}`).send(person)
    },
  )

  app.get(
    '/people/:personId',
    {
      schema: {
        operationId: 'getPerson',
        tags: ['people'],
        summary: 'Somebody, by the name that they have now',
        params: PersonParams,
        querystring: PresentQuery,
        response: {
          200: ref(Person),
          ...problems('validation-failed', 'person-not-found', ...callerRefusals),
        },
      },
    },
    async ({ params }) => getPerson(db, params.personId),
  )

  app.patch(
    '/people/:personId',
    {
      schema: {
        operationId: 'changePerson',
        tags: ['people'],
        summary: 'Calls somebody otherwise',
        params: PersonParams,
        headers: ChangeHeaders,
        body: ref(PersonChange),
        response: {
          200: ref(Person),
          ...problems(...changeRefusals, ...versionRefusals, 'person-not-found', 'person-erased'),
        },
      },
    },
    async (request) => {
      const named = { id: request.params.personId, version: versionOf(request.headers) }
      const author = authorOf(request, clock)
      return db.transaction((tx) => changePerson(tx, named, request.body, author))
    },
  )
}
