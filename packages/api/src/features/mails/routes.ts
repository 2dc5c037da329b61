import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { readSnapshot } from '../../db/read-snapshot.ts'
import { authorOf } from '../../http/caller.ts'
import { ChangeHeaders, versionOf } from '../../http/preconditions.ts'
import { callerRefusals, changeRefusals, problems, versionRefusals } from '../../http/problems.ts'
import { ref } from '../../http/schema.ts'
import { chooseMails, readMailPreferences } from './choose-mails.ts'
import { listMails, readMail } from './read-mails.ts'
import { retryMail } from './retry-mail.ts'
import {
  MailBody,
  MailChoice,
  MailListQuery,
  MailPage,
  MailParams,
  MailPreferences,
  MailSummary,
} from './schema.ts'

interface MailOptions {
  db: Db
  clock: Clock
  timeZone: string
  /** Whether a server is set that takes mail. */
  hasServer: boolean
  /** Where links in mails lead, without a slash at the end; known once the program listens. */
  origin: () => string
}

export const mailRoutes: FastifyPluginAsyncTypebox<MailOptions> = async (
  app,
  { db, clock, timeZone, hasServer, origin },
) => {
  app.get(
    '/mails',
    {
      schema: {
        operationId: 'listMails',
        tags: ['mails'],
        summary: 'What is sent to people, the latest first, without what it says',
        querystring: MailListQuery,
        response: {
          200: ref(MailPage),
          ...problems('validation-failed', 'invalid-cursor', ...callerRefusals),
        },
      },
    },
    async ({ query }) => readSnapshot(db, (tx) => listMails(tx, query, hasServer)),
  )

  app.post(
    '/mails/:mailId/reading',
    {
      schema: {
        operationId: 'readMail',
        tags: ['mails'],
        summary: 'What a mail says that is kept or was given up; the trail tells who read it',
        params: MailParams,
        response: {
          200: ref(MailBody),
          ...problems(...changeRefusals, 'mail-not-found', 'mail-not-readable'),
        },
      },
    },
    async (request) => {
      const author = authorOf(request, clock)
      const how = { author, hasServer, place: { origin: origin(), timeZone } }
      return db.transaction((tx) => readMail(tx, request.params.mailId, how))
    },
  )

  app.post(
    '/mails/:mailId/retry',
    {
      schema: {
        operationId: 'retryMail',
        tags: ['mails'],
        summary: 'Sends a mail once more that was given up',
        params: MailParams,
        headers: ChangeHeaders,
        response: {
          200: ref(MailSummary),
          ...problems(...changeRefusals, ...versionRefusals, 'mail-not-found', 'mail-not-failed'),
        },
      },
    },
    async (request) => {
      const named = { id: request.params.mailId, version: versionOf(request.headers) }
      const author = authorOf(request, clock)
      return db.transaction((tx) => retryMail(tx, named, { author, hasServer }))
    },
  )

  app.get(
    '/account/mail-preferences',
    {
      schema: {
        operationId: 'getMailPreferences',
        tags: ['mails'],
        summary: 'Which mails who is signed in wants',
        response: {
          200: ref(MailPreferences),
          ...problems('validation-failed', ...callerRefusals),
        },
      },
    },
    async (request) => readMailPreferences(db, authorOf(request, clock)),
  )

  app.put(
    '/account/mail-preferences',
    {
      schema: {
        operationId: 'chooseMails',
        tags: ['mails'],
        summary: 'Says which mails who is signed in wants from now on',
        headers: ChangeHeaders,
        body: ref(MailChoice),
        response: {
          200: ref(MailPreferences),
          ...problems(...changeRefusals, ...versionRefusals),
        },
      },
    },
    async (request) => {
      const author = authorOf(request, clock)
      const version = versionOf(request.headers)
      return db.transaction((tx) => chooseMails(tx, request.body, { author, version }))
    },
  )
}
