import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { momentOf } from '../../http/moment.ts'
import { callerRefusals, problems } from '../../http/problems.ts'
import { ref } from '../../http/schema.ts'
import { readAs } from '../../http/transactions.ts'
import { getEvent, listEvents } from './read-events.ts'
import {
  AuditEvent,
  AuditEventListQuery,
  AuditEventPage,
  AuditEventParams,
  AuditEventQuery,
} from './schema.ts'

interface AuditOptions {
  db: Db
  clock: Clock
  /** Whose days the filter's are. */
  timeZone: string
}

/** What an event kept is evidence: it is shown in all its languages, whichever is asked for. */
const config = { narrowsItself: true }

export const auditRoutes: FastifyPluginAsyncTypebox<AuditOptions> = async (
  app,
  { db, clock, timeZone },
) => {
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
}
