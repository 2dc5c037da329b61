import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { authorOf } from '../../http/caller.ts'
import { bodyRefusals, changeRefusals, problems } from '../../http/problems.ts'
import { ref } from '../../http/schema.ts'
import type { Cookies } from '../../http/session-cookie.ts'
import { changePassword } from './change-password.ts'
import { confirmEmailChange } from './confirm-email-change.ts'
import { requestEmailChange } from './request-email-change.ts'
import { requestPasswordReset } from './request-password-reset.ts'
import { resetPassword } from './reset-password.ts'
import {
  EmailChangeRequest,
  EmailConfirmation,
  PasswordChange,
  PasswordReset,
  PasswordResetRequest,
} from './schema.ts'

export const credentialRoutes: FastifyPluginAsyncTypebox<{
  db: Db
  clock: Clock
  cookies: Pick<Cookies, 'device'>
  /** Under which second factors are sealed. */
  factorKey: Buffer
}> = async (app, { db, clock, cookies, factorKey }) => {
  app.put(
    '/account/password',
    {
      schema: {
        operationId: 'changePassword',
        tags: ['credentials'],
        summary: 'Changes the password of who is signed in, and ends their other sessions',
        body: ref(PasswordChange),
        response: {
          204: Type.Null({ description: 'Changed' }),
          ...problems(
            ...changeRefusals,
            'rule-broken',
            'demonstration-account',
            'too-many-attempts',
          ),
        },
      },
    },
    async (request, reply) => {
      const { sessionId } = request.caller
      const author = authorOf(request, clock)
      await changePassword(db, request.body, { author, sessionId, address: request.ip })
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/password-resets',
    {
      schema: {
        operationId: 'requestPasswordReset',
        tags: ['credentials'],
        summary: 'Sends a link for a new password, where somebody signs in with that address',
        body: ref(PasswordResetRequest),
        response: {
          204: Type.Null({ description: 'Whether somebody does is not told' }),
          ...problems(...bodyRefusals, 'too-many-attempts'),
        },
      },
    },
    async ({ body, id: requestId, ip: address }, reply) => {
      await requestPasswordReset(db, body.email, { requestId, clock, address })
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/password-resets/redemption',
    {
      schema: {
        operationId: 'resetPassword',
        tags: ['credentials'],
        summary: 'Sets a new password by the link that was sent, once, and ends all sessions',
        body: ref(PasswordReset),
        response: {
          204: Type.Null({ description: 'They sign in with it from now on' }),
          ...problems(...bodyRefusals, 'rule-broken', 'link-not-good', 'too-many-attempts'),
        },
      },
    },
    async ({ body, id: requestId, ip: address }, reply) => {
      const device = await resetPassword(db, body, { requestId, clock, address })
      cookies.device.set(reply, device)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/account/email-change',
    {
      schema: {
        operationId: 'requestEmailChange',
        tags: ['credentials'],
        summary: 'Sends a link to the address that who is signed in wants to sign in with',
        body: ref(EmailChangeRequest),
        response: {
          204: Type.Null({ description: 'Whether it is somebody else’s is not told' }),
          ...problems(
            ...changeRefusals,
            'rule-broken',
            'demonstration-account',
            'too-many-attempts',
          ),
        },
      },
    },
    async (request, reply) => {
      const author = authorOf(request, clock)
      await requestEmailChange(db, request.body, { author, address: request.ip, factorKey })
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/email-changes/confirmation',
    {
      schema: {
        operationId: 'confirmEmailChange',
        tags: ['credentials'],
        summary: 'Takes the new address by the link that was sent to it, once',
        body: ref(EmailConfirmation),
        response: {
          204: Type.Null({ description: 'They sign in with it from now on' }),
          ...problems(...bodyRefusals, 'link-not-good'),
        },
      },
    },
    async ({ body, id: requestId }, reply) => {
      await confirmEmailChange(db, body.token, { requestId, clock })
      return reply.code(204).send(null)
    },
  )
}
