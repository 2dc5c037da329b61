import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { mayReadReport } from '@iltizam/shared/reporting'
import { Type } from 'typebox'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
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
import { PresentQuery } from '../../http/schema-queries.ts'
import { changeAs, readAs } from '../../http/transactions.ts'
import { ActivityParams } from '../activities/schema.ts'
import { decideReport } from './decide-report.ts'
import { getReport, listReports } from './read-reports.ts'
import { reviseReport, withdrawReport } from './revise-report.ts'
import {
  NewDecision,
  NewProgressReport,
  ProgressReport,
  ProgressReportListQuery,
  ProgressReportPage,
  ProgressReportParams,
} from './schema.ts'
import { submitReport } from './submit-report.ts'

const tags = ['progress-reports']
const addressOf = ({ id }: ProgressReport) => `/api/v1/progress-reports/${id}`

export const progressReportRoutes: FastifyPluginAsyncTypebox<{ db: Db; clock: Clock }> = async (
  app,
  { db, clock },
) => {
  app.post(
    '/activities/:activityId/progress-reports',
    {
      schema: {
        operationId: 'submitProgressReport',
        tags,
        summary: 'Reports on an activity: another figure, or nothing new and why',
        params: ActivityParams,
        headers: CreationHeaders,
        body: ref(NewProgressReport),
        response: {
          201: ref(ProgressReport),
          ...problems(
            ...creationRefusals,
            'activity-not-found',
            'progress-moved',
            'report-already-open',
            'round-locked',
            'not-reportable',
            'rule-broken',
          ),
        },
      },
    },
    async (request, reply) => {
      const { params, body } = request
      const author = authorOf(request, clock)
      const report = await createOnce(
        { db, clock },
        request,
        (tx) => submitReport(tx, params.activityId, body, author),
        { mayRead: ({ organization }) => mayReadReport(author.caller, organization.id) },
      )
      return reply.code(201).header('location', addressOf(report)).send(report)
    },
  )

  app.get(
    '/progress-reports',
    {
      schema: {
        operationId: 'listProgressReports',
        tags,
        summary: 'The reports that the caller may read, the latest first',
        querystring: ProgressReportListQuery,
        response: {
          200: ref(ProgressReportPage),
          ...problems('validation-failed', 'invalid-cursor', ...callerRefusals),
        },
      },
    },
    async (request) =>
      readAs(db, request, (tx) =>
        listReports(tx, request.query, request.caller, momentOf({}, clock)),
      ),
  )

  app.get(
    '/progress-reports/:progressReportId',
    {
      schema: {
        operationId: 'getProgressReport',
        tags,
        summary: 'A report with all its wordings and decisions',
        params: ProgressReportParams,
        querystring: PresentQuery,
        response: {
          200: ref(ProgressReport),
          ...problems('validation-failed', 'progress-report-not-found', ...callerRefusals),
        },
      },
    },
    async (request) =>
      readAs(db, request, (tx) =>
        getReport(tx, request.params.progressReportId, request.caller, momentOf({}, clock)),
      ),
  )

  app.put(
    '/progress-reports/:progressReportId',
    {
      schema: {
        operationId: 'reviseProgressReport',
        tags,
        summary: 'Replaces what a report says and submits it anew, also after it was returned',
        params: ProgressReportParams,
        headers: ChangeHeaders,
        body: ref(NewProgressReport),
        response: {
          200: ref(ProgressReport),
          ...problems(
            ...changeRefusals,
            ...versionRefusals,
            'progress-report-not-found',
            'progress-moved',
            'report-not-open',
            'not-reportable',
            'rule-broken',
          ),
        },
      },
    },
    async (request) => {
      const named = { id: request.params.progressReportId, version: versionOf(request.headers) }
      const author = authorOf(request, clock)
      return changeAs(db, request, (tx) => reviseReport(tx, named, request.body, author))
    },
  )

  app.post(
    '/progress-reports/:progressReportId/withdrawal',
    {
      schema: {
        operationId: 'withdrawProgressReport',
        tags,
        summary: 'Takes a report back before it is decided',
        params: ProgressReportParams,
        headers: ChangeHeaders,
        response: {
          200: ref(ProgressReport),
          ...problems(
            ...changeRefusals,
            ...versionRefusals,
            'progress-report-not-found',
            'report-not-open',
          ),
        },
      },
    },
    async (request) => {
      const named = { id: request.params.progressReportId, version: versionOf(request.headers) }
      const author = authorOf(request, clock)
      return changeAs(db, request, (tx) => withdrawReport(tx, named, author))
    },
  )

  app.post(
    '/progress-reports/:progressReportId/decisions',
    {
      schema: {
        operationId: 'decideProgressReport',
        tags,
        summary: 'Decides on a report; accepting it moves the progress. Not for who recorded it',
        params: ProgressReportParams,
        headers: Type.Interface([CreationHeaders, ChangeHeaders], {}),
        body: ref(NewDecision),
        response: {
          201: ref(ProgressReport),
          ...problems(
            ...creationRefusals,
            ...versionRefusals,
            'own-report',
            'progress-report-not-found',
            'progress-moved',
            'report-not-open',
            'not-reportable',
            'rule-broken',
          ),
        },
      },
    },
    async (request, reply) => {
      const named = { id: request.params.progressReportId, version: versionOf(request.headers) }
      const author = authorOf(request, clock)
      const report = await createOnce({ db, clock }, request, (tx) =>
        decideReport(tx, named, request.body, author),
      )
      return reply.code(201).header('location', addressOf(report)).send(report)
    },
  )
}
