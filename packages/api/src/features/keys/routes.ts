import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { readSnapshot } from '../../db/read-snapshot.ts'
import { authorOf } from '../../http/caller.ts'
import { CreationHeaders, createOnce } from '../../http/creations.ts'
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
import { changeSystem } from './change-system.ts'
import { createSystem } from './create-system.ts'
import { createKey, rotateKey } from './issue-key.ts'
import { getSystem, listSystems } from './read-systems.ts'
import { revokeKey } from './revoke-key.ts'
import {
  IssuedKey,
  KeyParams,
  KeyRevocation,
  KeyRotation,
  NewKey,
  NewSystem,
  System,
  SystemChange,
  SystemKey,
  SystemPage,
  SystemParams,
} from './schema.ts'

const tags = ['keys']
const addressOf = (systemId: string) => `/api/v1/systems/${systemId}`

export const keyRoutes: FastifyPluginAsyncTypebox<{
  db: Db
  clock: Clock
  timeZone: string
}> = async (app, { db, clock, timeZone }) => {
  /** What is remembered for who sends the same again is without the key: it is shown once. */
  async function issueOnce(
    request: FastifyRequest,
    reply: FastifyReply,
    issue: (tx: Db) => Promise<IssuedKey>,
  ) {
    const issued = await createOnce({ db, clock }, request, issue, {
      remembered: (answer) => ({ ...answer, token: null }),
    })
    return reply.code(201).header('location', addressOf(issued.systemId)).send(issued)
  }

  app.get(
    '/systems',
    {
      schema: {
        operationId: 'listSystems',
        tags,
        summary: 'The programs that act for bodies, by name in Arabic order, with their keys',
        querystring: PresentListQuery,
        response: {
          200: ref(SystemPage),
          ...problems('validation-failed', 'invalid-cursor', ...callerRefusals),
        },
      },
    },
    async ({ query }) => readSnapshot(db, (tx) => listSystems(tx, query, clock)),
  )

  app.post(
    '/systems',
    {
      schema: {
        operationId: 'createSystem',
        tags,
        summary: 'Lets a program act for a body, once it has a key',
        headers: CreationHeaders,
        body: ref(NewSystem),
        response: { 201: ref(System), ...problems(...creationRefusals, 'rule-broken') },
      },
    },
    async (request, reply) => {
      const author = authorOf(request, clock)
      const system = await createOnce({ db, clock }, request, (tx) =>
        createSystem(tx, request.body, author),
      )
      return reply.code(201).header('location', addressOf(system.id)).send(system)
    },
  )

  app.get(
    '/systems/:systemId',
    {
      schema: {
        operationId: 'getSystem',
        tags,
        summary: 'A program that acts for a body, with all keys that it ever had',
        params: SystemParams,
        querystring: PresentQuery,
        response: {
          200: ref(System),
          ...problems('validation-failed', 'system-not-found', ...callerRefusals),
        },
      },
    },
    async ({ params }) => readSnapshot(db, (tx) => getSystem(tx, params.systemId, clock)),
  )

  app.patch(
    '/systems/:systemId',
    {
      schema: {
        operationId: 'changeSystem',
        tags,
        summary: 'Calls a program otherwise, or says better what it is for',
        params: SystemParams,
        headers: ChangeHeaders,
        body: ref(SystemChange),
        response: {
          200: ref(System),
          ...problems(...changeRefusals, ...versionRefusals, 'system-not-found'),
        },
      },
    },
    async (request) => {
      const named = { id: request.params.systemId, version: versionOf(request.headers) }
      const author = authorOf(request, clock)
      return db.transaction((tx) => changeSystem(tx, named, request.body, author))
    },
  )

  app.post(
    '/systems/:systemId/keys',
    {
      schema: {
        operationId: 'createKey',
        tags,
        summary: 'Makes a key for a program, and shows it this once',
        params: SystemParams,
        headers: CreationHeaders,
        body: ref(NewKey),
        response: {
          201: ref(IssuedKey),
          ...problems(...creationRefusals, 'system-not-found', 'rule-broken'),
        },
      },
    },
    async (request, reply) => {
      const author = authorOf(request, clock)
      return issueOnce(request, reply, (tx) =>
        createKey(tx, request.params.systemId, request.body, { author, timeZone }),
      )
    },
  )

  app.post(
    '/keys/:keyId/rotation',
    {
      schema: {
        operationId: 'rotateKey',
        tags,
        summary: 'Makes a key for the same in place of another, which goes on for some days',
        params: KeyParams,
        headers: Type.Interface([CreationHeaders, ChangeHeaders], {}),
        body: ref(KeyRotation),
        response: {
          201: ref(IssuedKey),
          ...problems(
            ...creationRefusals,
            ...versionRefusals,
            'key-not-found',
            'key-not-in-force',
            'rule-broken',
          ),
        },
      },
    },
    async (request, reply) => {
      const named = { id: request.params.keyId, version: versionOf(request.headers) }
      const author = authorOf(request, clock)
      return issueOnce(request, reply, (tx) =>
        rotateKey(tx, named, request.body, { author, timeZone }),
      )
    },
  )

  app.post(
    '/keys/:keyId/revocation',
    {
      schema: {
        operationId: 'revokeKey',
        tags,
        summary: 'Takes a key back: it opens nothing from its next request on',
        params: KeyParams,
        headers: ChangeHeaders,
        body: ref(KeyRevocation),
        response: {
          200: ref(SystemKey),
          ...problems(...changeRefusals, ...versionRefusals, 'key-not-found', 'key-not-in-force'),
        },
      },
    },
    async (request) => {
      const named = { id: request.params.keyId, version: versionOf(request.headers) }
      const author = authorOf(request, clock)
      return db.transaction((tx) => revokeKey(tx, named, request.body.reason, author))
    },
  )
}
