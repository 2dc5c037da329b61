import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { authorOf } from '../../http/caller.ts'
import { CreationHeaders, createOnce } from '../../http/creations.ts'
import { ChangeHeaders, versionOf } from '../../http/preconditions.ts'
import {
  bodyRefusals,
  changeRefusals,
  creationRefusals,
  problems,
  versionRefusals,
} from '../../http/problems.ts'
import { ref } from '../../http/schema.ts'
import { AccountParams } from '../accounts/schema.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { inviteAccount } from './invite-account.ts'
import { resendInvitation } from './resend-invitation.ts'
import { InvitationAcceptance, NewInvitation, SentInvitation } from './schema.ts'

export const invitationRoutes: FastifyPluginAsyncTypebox<{ db: Db; clock: Clock }> = async (
  app,
  { db, clock },
) => {
  app.post(
    '/invitations',
    {
      schema: {
        operationId: 'inviteAccount',
        tags: ['invitations'],
        summary: 'Makes an account, and sends its holder a link by which they choose a password',
        headers: CreationHeaders,
        body: ref(NewInvitation),
        response: {
          201: ref(SentInvitation),
          ...problems(...creationRefusals, 'rule-broken', 'email-taken', 'person-has-account'),
        },
      },
    },
    async (request, reply) => {
      const author = authorOf(request, clock)
      const sent = await createOnce({ db, clock }, request, (tx) =>
        inviteAccount(tx, request.body, author),
      )
      return reply.code(201).header('location', `/api/v1/accounts/${sent.accountId}`).send(sent)
    },
  )

  app.post(
    '/accounts/:accountId/invitation',
    {
      schema: {
        operationId: 'resendInvitation',
        tags: ['invitations'],
        summary:
          'Sends another link to somebody who has not chosen a password; the last one is void',
        params: AccountParams,
        headers: ChangeHeaders,
        response: {
          200: ref(SentInvitation),
          ...problems(...changeRefusals, ...versionRefusals, 'account-not-found', 'not-invited'),
        },
      },
    },
    async (request) => {
      const named = { id: request.params.accountId, version: versionOf(request.headers) }
      const author = authorOf(request, clock)
      return db.transaction((tx) => resendInvitation(tx, named, author))
    },
  )

  app.post(
    '/invitations/acceptance',
    {
      schema: {
        operationId: 'acceptInvitation',
        tags: ['invitations'],
        summary: 'Sets the first password of somebody who was invited, once',
        body: ref(InvitationAcceptance),
        response: {
          204: Type.Null({ description: 'They can sign in' }),
          ...problems(...bodyRefusals, 'rule-broken', 'link-not-good'),
        },
      },
    },
    async ({ body, id: requestId }, reply) => {
      await acceptInvitation(db, body, { requestId, clock })
      return reply.code(204).send(null)
    },
  )
}
