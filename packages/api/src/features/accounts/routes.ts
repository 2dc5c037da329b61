import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { readSnapshot } from '../../db/read-snapshot.ts'
import { authorOf } from '../../http/caller.ts'
import { momentOf } from '../../http/moment.ts'
import { ChangeHeaders, versionOf } from '../../http/preconditions.ts'
import { callerRefusals, changeRefusals, problems, versionRefusals } from '../../http/problems.ts'
import { ref } from '../../http/schema.ts'
import { PresentQuery } from '../../http/schema-queries.ts'
import { listDemonstrationAccounts } from './list-demonstration-accounts.ts'
import { getAccount, listAccounts } from './read-accounts.ts'
import {
  AccountListQuery,
  AccountPage,
  AccountParams,
  AccountRecord,
  DemonstrationAccountList,
  SuspensionReason,
} from './schema.ts'
import { reinstateAccount, suspendAccount } from './suspend-account.ts'

export const accountRoutes: FastifyPluginAsyncTypebox<{ db: Db; clock: Clock }> = async (
  app,
  { db, clock },
) => {
  app.get(
    '/demonstration-accounts',
    {
      schema: {
        operationId: 'listDemonstrationAccounts',
        tags: ['accounts'],
        summary: 'Whom everybody may sign in as in a demonstration, with their passwords',
        response: { 200: ref(DemonstrationAccountList), ...problems('validation-failed') },
      },
    },
    async () => listDemonstrationAccounts(db, momentOf({}, clock)),
  )

  app.get(
    '/accounts',
    {
      schema: {
        operationId: 'listAccounts',
        tags: ['accounts'],
        summary: 'Who can sign in, by name in Arabic order, with what each may do today',
        querystring: AccountListQuery,
        response: {
          200: ref(AccountPage),
          ...problems('validation-failed', 'invalid-cursor', ...callerRefusals),
        },
      },
    },
    async ({ query }) => readSnapshot(db, (tx) => listAccounts(tx, query, momentOf({}, clock))),
  )

  app.get(
    '/accounts/:accountId',
    {
      schema: {
        operationId: 'getAccount',
        tags: ['accounts'],
        summary: 'An account, with what it may do today',
        params: AccountParams,
        querystring: PresentQuery,
        response: {
          200: ref(AccountRecord),
          ...problems('validation-failed', 'account-not-found', ...callerRefusals),
        },
      },
    },
    async ({ params }) =>
      readSnapshot(db, (tx) => getAccount(tx, params.accountId, momentOf({}, clock))),
  )

  for (const { operationId, path, summary, decide } of decisions)
    app.post(
      `/accounts/:accountId/${path}`,
      {
        schema: {
          operationId,
          tags: ['accounts'],
          summary,
          params: AccountParams,
          headers: ChangeHeaders,
          body: ref(SuspensionReason),
          response: {
            200: ref(AccountRecord),
            ...problems(
              ...changeRefusals,
              ...versionRefusals,
              'account-not-found',
              'own-account',
              'last-administrator',
              'demonstration-account',
            ),
          },
        },
      },
      async (request) => {
        const named = { id: request.params.accountId, version: versionOf(request.headers) }
        const author = authorOf(request, clock)
        return db.transaction((tx) => decide(tx, named, request.body.reason, author))
      },
    )
}

const decisions = [
  {
    operationId: 'suspendAccount',
    path: 'suspension',
    summary: 'Lets nobody in with an account, from its next request on',
    decide: suspendAccount,
  },
  {
    operationId: 'reinstateAccount',
    path: 'reinstatement',
    summary: 'Lets somebody in again whose account is suspended',
    decide: reinstateAccount,
  },
] as const
