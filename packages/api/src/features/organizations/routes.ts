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
import { changeOrganization } from './change-organization.ts'
import { createOrganization } from './create-organization.ts'
import { getOrganizationDuties } from './read-duties.ts'
import {
  getOrganization,
  listOrganizationRevisions,
  listOrganizations,
} from './read-organizations.ts'
import { successionRoutes } from './routes-successions.ts'
import {
  NewOrganization,
  Organization,
  OrganizationChange,
  OrganizationDuties,
  OrganizationPage,
  OrganizationParams,
  OrganizationRevisionPage,
} from './schema.ts'

export const organizationRoutes: FastifyPluginAsyncTypebox<{ db: Db; clock: Clock }> = async (
  app,
  { db, clock },
) => {
  await app.register(successionRoutes, { db, clock })

  app.get(
    '/organizations',
    {
      schema: {
        operationId: 'listOrganizations',
        tags: ['organizations'],
        summary: 'The bodies, by name in Arabic order',
        querystring: ListQuery,
        response: {
          200: ref(OrganizationPage),
          ...problems('validation-failed', 'not-yet-known', 'invalid-cursor'),
        },
      },
    },
    async ({ query }) =>
      readSnapshot(db, (tx) => listOrganizations(tx, query, momentOf(query, clock))),
  )

  app.post(
    '/organizations',
    {
      schema: {
        operationId: 'createOrganization',
        tags: ['organizations'],
        summary: 'Records a body, under the name that it has now',
        headers: CreationHeaders,
        body: ref(NewOrganization),
        response: { 201: ref(Organization), ...problems(...creationRefusals) },
      },
    },
    async (request, reply) => {
      const author = authorOf(request, clock)
      const organization = await createOnce({ db, clock }, request, (tx) =>
        createOrganization(tx, request.body, author),
      )
      const location = `/api/v1/organizations/${organization.id}`
      return reply.code(201).header('location', location).send(organization)
    },
  )

  app.get(
    '/organizations/:organizationId',
    {
      schema: {
        operationId: 'getOrganization',
        tags: ['organizations'],
        summary: 'A body, under the name of that day',
        params: OrganizationParams,
        querystring: MomentQuery,
        response: {
          200: ref(Organization),
          ...problems(
            'validation-failed',
            'not-yet-known',
            'organization-not-found',
            'not-recorded-then',
          ),
        },
      },
    },
    async ({ params, query }) =>
      readSnapshot(db, (tx) => getOrganization(tx, params.organizationId, momentOf(query, clock))),
  )

  app.patch(
    '/organizations/:organizationId',
    {
      schema: {
        operationId: 'changeOrganization',
        tags: ['organizations'],
        summary: 'Renames a body from today on, or says of what kind it is',
        params: OrganizationParams,
        headers: ChangeHeaders,
        body: ref(OrganizationChange),
        response: {
          200: ref(Organization),
          ...problems(
            ...changeRefusals,
            ...versionRefusals,
            'organization-not-found',
            'not-recorded-then',
          ),
        },
      },
    },
    async (request) => {
      const named = { id: request.params.organizationId, version: versionOf(request.headers) }
      const author = authorOf(request, clock)
      return db.transaction((tx) => changeOrganization(tx, named, request.body, author))
    },
  )

  app.get(
    '/organizations/:organizationId/duties',
    {
      schema: {
        operationId: 'getOrganizationDuties',
        tags: ['organizations'],
        summary: 'What names a body and is not over',
        params: OrganizationParams,
        querystring: MomentQuery,
        response: {
          200: ref(OrganizationDuties),
          ...problems(
            'validation-failed',
            ...callerRefusals,
            'not-yet-known',
            'organization-not-found',
            'not-recorded-then',
          ),
        },
      },
    },
    async ({ params, query }) =>
      readSnapshot(db, (tx) =>
        getOrganizationDuties(tx, params.organizationId, momentOf(query, clock)),
      ),
  )

  app.get(
    '/organizations/:organizationId/revisions',
    {
      schema: {
        operationId: 'listOrganizationRevisions',
        tags: ['organizations'],
        summary: 'How a body was called, the latest first',
        params: OrganizationParams,
        querystring: ListQuery,
        response: {
          200: ref(OrganizationRevisionPage),
          ...problems(
            'validation-failed',
            'not-yet-known',
            'invalid-cursor',
            'organization-not-found',
            'not-recorded-then',
          ),
        },
      },
    },
    async ({ params, query }) =>
      readSnapshot(db, (tx) =>
        listOrganizationRevisions(tx, params.organizationId, query, momentOf(query, clock)),
      ),
  )
}
