import { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { EXPORT_FILE } from '@iltizam/shared/audit-export'
import { v7 as uuidv7 } from 'uuid'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { authorOf } from '../../http/caller.ts'
import { momentOf } from '../../http/moment.ts'
import { callerRefusals, problems } from '../../http/problems.ts'
import { ref } from '../../http/schema.ts'
import { readAs } from '../../http/transactions.ts'
import type { InstanceSecret } from '../../secrets/instance-secret.ts'
import { signingKey } from '../../secrets/signing-key.ts'
import { exportTrail } from './export-trail.ts'
import { readCheckpoints } from './read-checkpoints.ts'
import { getEvent, listEvents } from './read-events.ts'
import { actOf, recordChanges } from './repository.ts'
import {
  AuditCheckpointListQuery,
  AuditCheckpointPage,
  AuditEvent,
  AuditEventListQuery,
  AuditEventPage,
  AuditEventParams,
  AuditEventQuery,
  AuditExport,
} from './schema.ts'

interface AuditOptions {
  db: Db
  clock: Clock
  secret: InstanceSecret
  /** Whose days the filter's are. */
  timeZone: string
}

/** What an event kept is evidence: it is shown in all its languages, whichever is asked for. */
const config = { narrowsItself: true }

export const auditRoutes: FastifyPluginAsyncTypebox<AuditOptions> = async (
  app,
  { db, clock, secret, timeZone },
) => {
  const { publicKey } = signingKey(secret.derive('audit-checkpoint'))

  app.get(
    '/audit-events',
    {
      config,
      schema: {
        operationId: 'listAuditEvents',
        tags: ['audit'],
        summary: 'What was done, by whom and when, the latest first',
        querystring: AuditEventListQuery,
        response: {
          200: ref(AuditEventPage),
          ...problems('validation-failed', 'invalid-cursor', ...callerRefusals),
        },
      },
    },
    async (request) => {
      const moment = momentOf({}, clock)
      return readAs(db, request, (tx) => listEvents(tx, request.query, { timeZone, moment }))
    },
  )

  app.get(
    '/audit-events/:sequence',
    {
      config,
      schema: {
        operationId: 'getAuditEvent',
        tags: ['audit'],
        summary: 'One event, with each field that it changed',
        params: AuditEventParams,
        querystring: AuditEventQuery,
        response: {
          200: ref(AuditEvent),
          ...problems('validation-failed', 'audit-event-not-found', ...callerRefusals),
        },
      },
    },
    async (request) => {
      const { params, query } = request
      const asked = { language: query.language, moment: momentOf({}, clock) }
      return readAs(db, request, (tx) => getEvent(tx, params.sequence, asked))
    },
  )

  app.get(
    '/audit-events/export',
    {
      schema: {
        operationId: 'exportAuditEvents',
        tags: ['audit'],
        summary: 'The whole trail, for whoever wants to verify it',
        produces: ['application/x-ndjson'],
        response: {
          200: ref(AuditExport),
          ...problems('validation-failed', ...callerRefusals),
        },
      },
    },
    async (request, reply) => {
      const act = actOf(authorOf(request, clock))
      await recordChanges(db, act, [{ action: 'audit.exported', objectId: uuidv7() }])
      reply.type('application/x-ndjson; charset=utf-8')
      reply.header('Content-Disposition', `attachment; filename="${EXPORT_FILE}"`)
      return reply.send(Readable.from(exportTrail(db, publicKey, clock)))
    },
  )

  app.get(
    '/audit-checkpoints',
    {
      schema: {
        operationId: 'listAuditCheckpoints',
        tags: ['audit'],
        summary: 'Where the trail stood, signed: keep one, and no cut of the trail escapes you',
        querystring: AuditCheckpointListQuery,
        response: {
          200: ref(AuditCheckpointPage),
          ...problems('validation-failed', 'invalid-cursor'),
        },
      },
    },
    async ({ query }) => ({ ...(await readCheckpoints(db, query)), publicKey }),
  )
}
