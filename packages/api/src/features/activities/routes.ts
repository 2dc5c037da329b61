import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { readSnapshot } from '../../db/read-snapshot.ts'
import { authorOf } from '../../http/caller.ts'
import { CreationHeaders, createOnce } from '../../http/creations.ts'
import { momentOf } from '../../http/moment.ts'
import { ChangeHeaders, versionOf } from '../../http/preconditions.ts'
import {
  callerRefusals,
  changeRefusals,
  creationRefusals,
  problems,
  versionRefusals,
} from '../../http/problems.ts'
import { ref } from '../../http/schema.ts'
import { ListQuery, MomentQuery, PresentListQuery } from '../../http/schema-queries.ts'
import { CommitmentParams } from '../commitments/schema.ts'
import { PlanParams } from '../plans/schema.ts'
import { changeActivity } from './change-activity.ts'
import { createActivity } from './create-activity.ts'
import { listReportableActivities } from './list-reportable.ts'
import { getActivity, listActivities, listActivityRevisions } from './read-activities.ts'
import {
  Activity,
  ActivityChange,
  ActivityPage,
  ActivityParams,
  ActivityRevisionPage,
  NewActivity,
  ReportableActivityPage,
} from './schema.ts'

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

  app.post(
    '/commitments/:commitmentId/activities',
    {
      schema: {
        operationId: 'createActivity',
        tags: ['activities'],
        summary: "Adds an activity after a commitment's last one, not reported yet",
        params: CommitmentParams,
        headers: CreationHeaders,
        body: ref(NewActivity),
        response: {
          201: ref(Activity),
          ...problems(...creationRefusals, 'commitment-not-found', 'rule-broken'),
        },
      },
    },
    async (request, reply) => {
      const author = authorOf(request, clock)
      const activity = await createOnce({ db, clock }, request, (tx) =>
        createActivity(tx, request.params.commitmentId, request.body, author),
      )
      return reply.code(201).header('location', `/api/v1/activities/${activity.id}`).send(activity)
    },
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

  app.patch(
    '/activities/:activityId',
    {
      schema: {
        operationId: 'changeActivity',
        tags: ['activities'],
        summary: 'Changes what is said of an activity, from today on, or cancels it',
        params: ActivityParams,
        headers: ChangeHeaders,
        body: ref(ActivityChange),
        response: {
          200: ref(Activity),
          ...problems(
            ...changeRefusals,
            ...versionRefusals,
            'activity-not-found',
            'not-recorded-then',
            'stand-in-fixed',
            'rule-broken',
          ),
        },
      },
    },
    async (request) => {
      const named = { id: request.params.activityId, version: versionOf(request.headers) }
      const author = authorOf(request, clock)
      return db.transaction((tx) => changeActivity(tx, named, request.body, author))
    },
  )

  app.get(
    '/activities/:activityId/revisions',
    {
      schema: {
        operationId: 'listActivityRevisions',
        tags: ['activities'],
        summary: 'What was said of an activity, the latest first',
        params: ActivityParams,
        querystring: ListQuery,
        response: {
          200: ref(ActivityRevisionPage),
          ...problems(
            'validation-failed',
            'not-yet-known',
            'invalid-cursor',
            'activity-not-found',
            'not-recorded-then',
          ),
        },
      },
    },
    async ({ params, query }) =>
      readSnapshot(db, (tx) =>
        listActivityRevisions(tx, params.activityId, query, momentOf(query, clock)),
      ),
  )
}
