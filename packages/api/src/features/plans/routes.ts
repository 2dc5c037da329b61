import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { readSnapshot } from '../../db/read-snapshot.ts'
import { authorOf } from '../../http/caller.ts'
import { CreationHeaders, createOnce } from '../../http/creations.ts'
import { momentOf } from '../../http/moment.ts'
import { ChangeHeaders, versionOf } from '../../http/preconditions.ts'
import { changeRefusals, creationRefusals, problems, versionRefusals } from '../../http/problems.ts'
import { ref } from '../../http/schema.ts'
import { ListQuery, MomentQuery } from '../../http/schema-queries.ts'
import { changePlan } from './change-plan.ts'
import { changeTheme } from './change-theme.ts'
import { createPlan } from './create-plan.ts'
import { createTheme } from './create-theme.ts'
import { getPlan, listPlanRevisions, listPlans } from './read-plans.ts'
import {
  NewPlan,
  NewTheme,
  Plan,
  PlanChange,
  PlanPage,
  PlanParams,
  PlanRevisionPage,
  Theme,
  ThemeChange,
  ThemeParams,
} from './schema.ts'

export const planRoutes: FastifyPluginAsyncTypebox<{ db: Db; clock: Clock }> = async (
  app,
  { db, clock },
) => {
  app.get(
    '/plans',
    {
      schema: {
        operationId: 'listPlans',
        tags: ['plans'],
        summary: 'The action plans, the latest first',
        querystring: ListQuery,
        response: {
          200: ref(PlanPage),
          ...problems('validation-failed', 'not-yet-known', 'invalid-cursor'),
        },
      },
    },
    async ({ query }) => readSnapshot(db, (tx) => listPlans(tx, query, momentOf(query, clock))),
  )

  app.post(
    '/plans',
    {
      schema: {
        operationId: 'createPlan',
        tags: ['plans'],
        summary: 'Sets up an action plan, without a commitment yet',
        headers: CreationHeaders,
        body: ref(NewPlan),
        response: {
          201: ref(Plan),
          ...problems(...creationRefusals, 'number-taken', 'rule-broken'),
        },
      },
    },
    async (request, reply) => {
      const author = authorOf(request, clock)
      const plan = await createOnce({ db, clock }, request, (tx) =>
        createPlan(tx, request.body, author),
      )
      return reply.code(201).header('location', `/api/v1/plans/${plan.id}`).send(plan)
    },
  )

  app.get(
    '/plans/:planId',
    {
      schema: {
        operationId: 'getPlan',
        tags: ['plans'],
        summary: 'A plan, its themes and its progress on a day',
        params: PlanParams,
        querystring: MomentQuery,
        response: {
          200: ref(Plan),
          ...problems('validation-failed', 'not-yet-known', 'plan-not-found', 'not-recorded-then'),
        },
      },
    },
    async ({ params, query }) =>
      readSnapshot(db, (tx) => getPlan(tx, params.planId, momentOf(query, clock))),
  )

  app.patch(
    '/plans/:planId',
    {
      schema: {
        operationId: 'changePlan',
        tags: ['plans'],
        summary: 'Changes what is said of a plan, from today on',
        params: PlanParams,
        headers: ChangeHeaders,
        body: ref(PlanChange),
        response: {
          200: ref(Plan),
          ...problems(
            ...changeRefusals,
            ...versionRefusals,
            'plan-not-found',
            'not-recorded-then',
            'rule-broken',
          ),
        },
      },
    },
    async (request) => {
      const named = { idOrSlug: request.params.planId, version: versionOf(request.headers) }
      const author = authorOf(request, clock)
      return db.transaction((tx) => changePlan(tx, named, request.body, author))
    },
  )

  app.get(
    '/plans/:planId/revisions',
    {
      schema: {
        operationId: 'listPlanRevisions',
        tags: ['plans'],
        summary: 'What was said of a plan, the latest first',
        params: PlanParams,
        querystring: ListQuery,
        response: {
          200: ref(PlanRevisionPage),
          ...problems(
            'validation-failed',
            'not-yet-known',
            'invalid-cursor',
            'plan-not-found',
            'not-recorded-then',
          ),
        },
      },
    },
    async ({ params, query }) =>
      readSnapshot(db, (tx) => listPlanRevisions(tx, params.planId, query, momentOf(query, clock))),
  )

  app.post(
    '/plans/:planId/themes',
    {
      schema: {
        operationId: 'createTheme',
        tags: ['plans'],
        summary: "Adds a theme after a plan's last one",
        params: PlanParams,
        headers: CreationHeaders,
        body: ref(NewTheme),
        response: { 201: ref(Theme), ...problems(...creationRefusals, 'plan-not-found') },
      },
    },
    async (request, reply) => {
      const author = authorOf(request, clock)
      const theme = await createOnce({ db, clock }, request, (tx) =>
        createTheme(tx, request.params.planId, request.body, author),
      )
      return reply.code(201).send(theme)
    },
  )

  app.patch(
    '/themes/:themeId',
    {
      schema: {
        operationId: 'changeTheme',
        tags: ['plans'],
        summary: 'Gives a theme another title, from today on',
        params: ThemeParams,
        headers: ChangeHeaders,
        body: ref(ThemeChange),
        response: {
          200: ref(Theme),
          ...problems(
            ...changeRefusals,
            ...versionRefusals,
            'theme-not-found',
            'not-recorded-then',
          ),
        },
      },
    },
    async (request) => {
      const named = { id: request.params.themeId, version: versionOf(request.headers) }
      const author = authorOf(request, clock)
      return db.transaction((tx) => changeTheme(tx, named, request.body, author))
    },
  )
}
