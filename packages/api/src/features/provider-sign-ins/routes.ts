import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Problem } from '@iltizam/shared/problems'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { authorOf } from '../../http/caller.ts'
import { bodyRefusals, callerRefusals, changeRefusals, problems } from '../../http/problems.ts'
import { ref } from '../../http/schema.ts'
import type { Cookies } from '../../http/session-cookie.ts'
import { beginSignIn } from './begin-sign-in.ts'
import { finishSignIn } from './finish-sign-in.ts'
import { listMyIdentities, unlinkMyIdentity } from './my-identities.ts'
import type { SignInProvider } from './open-id-provider.ts'
import {
  IdentityList,
  IdentityParams,
  ProviderAddress,
  ProviderAnswer,
  ProviderSignIn,
  ProviderSignInBeginning,
} from './schema.ts'

export const providerSignInRoutes: FastifyPluginAsyncTypebox<{
  db: Db
  clock: Clock
  cookies: Cookies
  factorKey: Buffer
  sealingKey: Buffer
  /** Undefined where nobody signs in so. */
  provider: SignInProvider | undefined
}> = async (app, { db, clock, cookies, factorKey, sealingKey, provider }) => {
  const tags = ['provider-sign-ins']

  /** Does what asks the provider; what went wrong there is for our log, not for who asks. */
  async function asking<R>(
    request: FastifyRequest,
    work: (provider: SignInProvider) => Promise<R>,
  ): Promise<R> {
    if (!provider) throw new Problem('no-sign-in-provider')
    try {
      return await work(provider)
    } catch (error) {
      if (error instanceof Problem && error.cause instanceof Error)
        request.log.warn({ err: error.cause }, error.code)
      throw error
    }
  }

  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'private, no-store')
  })

  app.post(
    '/provider-sign-ins',
    {
      schema: {
        operationId: 'beginProviderSignIn',
        tags,
        summary: 'Begins to sign in by the identity provider: answers where, and sets a cookie',
        body: ref(ProviderSignInBeginning),
        response: {
          200: ref(ProviderAddress),
          ...problems(...bodyRefusals, 'no-sign-in-provider', 'provider-unavailable'),
        },
      },
    },
    async (request, reply) => {
      const { address, browser } = await asking(request, (provider) =>
        beginSignIn(db, { ...request.body, provider, sealingKey, clock }),
      )
      cookies.provider.set(reply, browser)
      return { address }
    },
  )

  app.post(
    '/provider-sign-ins/answer',
    {
      schema: {
        operationId: 'finishProviderSignIn',
        tags,
        summary: 'Signs in who comes back from the identity provider, and sets a cookie',
        body: ref(ProviderAnswer),
        response: {
          200: ref(ProviderSignIn),
          ...problems(
            ...bodyRefusals,
            ...(['no-sign-in-provider', 'provider-unavailable', 'provider-refused'] as const),
            ...(['provider-answer-not-good', 'provider-sign-in-over'] as const),
            ...(['provider-account-refused', 'code-required', 'wrong-code'] as const),
            'too-many-attempts',
          ),
        },
      },
    },
    async (request, reply) => {
      const { body, id: requestId, headers, ip: address } = request
      const { token, device, returnPath } = await asking(request, (provider) =>
        finishSignIn(db, body, {
          ...{ provider, requestId, clock, address, factorKey, sealingKey },
          userAgent: headers['user-agent'],
          device: cookies.device.read(request),
          replaced: cookies.session.read(request),
          browser: cookies.provider.read(request),
        }),
      )
      cookies.session.set(reply, token)
      cookies.device.set(reply, device)
      cookies.provider.clear(reply)
      return { returnPath }
    },
  )

  app.get(
    '/account/identities',
    {
      schema: {
        operationId: 'listMyIdentities',
        tags,
        summary: 'By which identity providers who is signed in signs in',
        response: { 200: ref(IdentityList), ...problems('validation-failed', ...callerRefusals) },
      },
    },
    async (request) => listMyIdentities(db, authorOf(request, clock).accountId, provider),
  )

  app.delete(
    '/account/identities/:identityId',
    {
      schema: {
        operationId: 'unlinkMyIdentity',
        tags,
        summary: 'Lets who is signed in sign in by an identity provider no more',
        params: IdentityParams,
        response: {
          204: Type.Null({ description: 'Unlinked' }),
          ...problems(...changeRefusals, 'identity-not-found', 'only-way-in'),
        },
      },
    },
    async (request, reply) => {
      const author = authorOf(request, clock)
      await db.transaction((tx) => unlinkMyIdentity(tx, request.params.identityId, author))
      return reply.code(204).send(null)
    },
  )
}
