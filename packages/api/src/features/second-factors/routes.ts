import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { authorOf } from '../../http/caller.ts'
import { ChangeHeaders, versionOf } from '../../http/preconditions.ts'
import { callerRefusals, changeRefusals, problems, versionRefusals } from '../../http/problems.ts'
import { ref } from '../../http/schema.ts'
import { AccountParams } from '../accounts/schema.ts'
import { confirmSecondFactor } from './confirm-second-factor.ts'
import { readSecondFactor } from './read-second-factor.ts'
import { removeSecondFactor, resetSecondFactor } from './remove-second-factor.ts'
import { renewRecoveryCodes } from './renew-recovery-codes.ts'
import {
  FactorConfirmation,
  FactorProof,
  FactorReset,
  FactorSecret,
  PasswordProof,
  RecoveryCodes,
  SecondFactor,
} from './schema.ts'
import { startSecondFactor } from './start-second-factor.ts'

export const secondFactorRoutes: FastifyPluginAsyncTypebox<{
  db: Db
  clock: Clock
  factorKey: Buffer
  isDemonstration: boolean
}> = async (app, { db, clock, factorKey, isDemonstration }) => {
  const tags = ['second-factors']
  const refusals = [
    ...changeRefusals,
    'rule-broken',
    'demonstration-account',
    'too-many-attempts',
  ] as const
  const changingBy = (request: FastifyRequest) => ({
    ...{ author: authorOf(request, clock), address: request.ip },
    ...{ factorKey, isDemonstration },
  })

  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'private, no-store')
  })

  app.get(
    '/account/second-factor',
    {
      schema: {
        operationId: 'getSecondFactor',
        tags,
        summary: 'What who is signed in signs in with besides a password',
        response: { 200: ref(SecondFactor), ...problems('validation-failed', ...callerRefusals) },
      },
    },
    async (request) => readSecondFactor(db, authorOf(request, clock).accountId, isDemonstration),
  )

  app.put(
    '/account/second-factor',
    {
      schema: {
        operationId: 'startSecondFactor',
        tags,
        summary: 'Gives what a device tells codes by; its first code confirms it',
        body: ref(PasswordProof),
        response: { 200: ref(FactorSecret), ...problems(...refusals, 'second-factor-held') },
      },
    },
    async (request) => startSecondFactor(db, request.body.password, changingBy(request)),
  )

  app.put(
    '/account/second-factor/confirmation',
    {
      schema: {
        operationId: 'confirmSecondFactor',
        tags,
        summary: 'Asks for codes of the device from now on, and ends the other sessions',
        body: ref(FactorConfirmation),
        response: {
          200: ref(RecoveryCodes),
          ...problems(...refusals, 'second-factor-held', 'second-factor-missing'),
        },
      },
    },
    async (request) => confirmSecondFactor(db, request.body.code, changingBy(request)),
  )

  app.put(
    '/account/recovery-codes',
    {
      schema: {
        operationId: 'renewRecoveryCodes',
        tags,
        summary: 'Gives new recovery codes in place of all that there were',
        body: ref(FactorProof),
        response: { 200: ref(RecoveryCodes), ...problems(...refusals) },
      },
    },
    async (request) => renewRecoveryCodes(db, request.body, changingBy(request)),
  )

  app.put(
    '/account/second-factor/removal',
    {
      schema: {
        operationId: 'removeSecondFactor',
        tags,
        summary: 'Asks for a password alone from now on, and ends the other sessions',
        body: ref(FactorProof),
        response: {
          204: Type.Null({ description: 'No code is asked for any more' }),
          ...problems(...refusals, 'second-factor-needed', 'longer-password-first'),
        },
      },
    },
    async (request, reply) => {
      await removeSecondFactor(db, request.body, changingBy(request))
      return reply.code(204).send(null)
    },
  )

  app.put(
    '/accounts/:accountId/second-factor-reset',
    {
      schema: {
        operationId: 'resetSecondFactor',
        tags,
        summary: 'Lets somebody enrol another device who has lost theirs, and ends their sessions',
        params: AccountParams,
        headers: ChangeHeaders,
        body: ref(FactorReset),
        response: {
          204: Type.Null({
            description: 'They sign in with their password alone, or choose a longer one first',
          }),
          ...problems(
            ...changeRefusals,
            ...versionRefusals,
            'account-not-found',
            'own-account',
            'demonstration-account',
          ),
        },
      },
    },
    async (request, reply) => {
      const named = { id: request.params.accountId, version: versionOf(request.headers) }
      const author = authorOf(request, clock)
      await db.transaction((tx) => resetSecondFactor(tx, named, request.body.reason, author))
      return reply.code(204).send(null)
    },
  )
}
