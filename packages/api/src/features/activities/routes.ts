import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { readSnapshot } from '../../db/read-snapshot.ts'
import { momentOf } from '../../http/moment.ts'
import { callerRefusals, problems } from '../../http/problems.ts'
import { ListQuery, MomentQuery, PresentListQuery, ref } from '../../http/schema.ts'
import { CommitmentParams } from '../commitments/schema.ts'
import { PlanParams } from '../plans/schema.ts'
import { listReportableActivities } from './list-reportable.ts'
import { getActivity, listActivities } from './read-activities.ts'
import { Activity, ActivityPage, ActivityParams, ReportableActivityPage } from './schema.ts'

export const activityRoutes: FastifyPluginAsyncTypebox<{ db: Db; clock: Clock }> = async (
  app,
  { db, clock },
) => {
  app.get(
    '/commitments/:commitmentId/activities',
    {
      schema: {
        operationId: 'listActivities',
        tags: ['activities'],
        summary: "A commitment's activities, by number",
        params: CommitmentParams,
        querystring: ListQuery,
        response: {
          200: ref(ActivityPage),
          ...problems(
            'validation-failed',
            'not-yet-known',
            'invalid-cursor',
            'commitment-not-found',
            'not-recorded-then',
          ),
        },
      },
    },
    async ({ params, query }) =>
      readSnapshot(db, (tx) =>
        listActivities(tx, params.commitmentId, query, momentOf(query, clock)),
      ),
  )

  app.get(
    '/plans/:planId/reportable-activities',
    {
      schema: {
        operationId: 'listReportableActivities',
        tags: ['activities'],
        summary: "A plan's activities on which the caller may report, by number",
        params: PlanParams,
        querystring: PresentListQuery,
        response: {
          200: ref(ReportableActivityPage),
          ...problems(
            'validation-failed',
            'invalid-cursor',
            'plan-not-found',
            'not-recorded-then',
            ...callerRefusals,
          ),
        },
      },
    },
    async ({ params, query, caller }) =>
      readSnapshot(db, (tx) =>
        listReportableActivities(tx, params.planId, query, { caller, moment: momentOf({}, clock) }),
      ),
  )

  app.get(
    '/activities/:activityId',
    {
      schema: {
        operationId: 'getActivity',
        tags: ['activities'],
        summary: 'An activity and its reported progress on a day',
        params: ActivityParams,
        querystring: MomentQuery,
        response: {
          200: ref(Activity),
          ...problems(
            'validation-failed',
            'not-yet-known',
            'activity-not-found',
            'not-recorded-then',
          ),
        },
      },
    },
    async ({ params, query }) =>
      readSnapshot(db, (tx) => getActivity(tx, params.activityId, momentOf(query, clock))),
  )
}
