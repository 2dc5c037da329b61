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
import { ListQuery, MomentQuery } from '../../http/schema-queries.ts'
import { CommitteeParams } from '../committees/schema.ts'
import { changeAttendance } from './change-attendance.ts'
import { getMeeting, listMeetings } from './read-meetings.ts'
import { recordMeeting } from './record-meeting.ts'
import { AttendanceChange, Meeting, MeetingPage, MeetingParams, NewMeeting } from './schema.ts'

export const meetingRoutes: FastifyPluginAsyncTypebox<{ db: Db; clock: Clock }> = async (
  app,
  { db, clock },
) => {
  app.get(
    '/committees/:committeeId/meetings',
    {
      schema: {
        operationId: 'listMeetings',
        tags: ['meetings'],
        summary: 'The meetings that a committee held, the last one first',
        params: CommitteeParams,
        querystring: ListQuery,
        response: {
          200: ref(MeetingPage),
          ...problems(
            'validation-failed',
            ...callerRefusals,
            'not-yet-known',
            'invalid-cursor',
            'committee-not-found',
          ),
        },
      },
    },
    async ({ params, query }) =>
      readSnapshot(db, (tx) => listMeetings(tx, params.committeeId, query, momentOf(query, clock))),
  )

  app.post(
    '/committees/:committeeId/meetings',
    {
      schema: {
        operationId: 'recordMeeting',
        tags: ['meetings'],
        summary: 'Records a meeting that was held, and who was there',
        params: CommitteeParams,
        headers: CreationHeaders,
        body: ref(NewMeeting),
        response: {
          201: ref(Meeting),
          ...problems(...creationRefusals, 'committee-not-found', 'rule-broken'),
        },
      },
    },
    async (request, reply) => {
      const author = authorOf(request, clock)
      const meeting = await createOnce({ db, clock }, request, (tx) =>
        recordMeeting(tx, request.params.committeeId, request.body, author),
      )
      return reply.code(201).header('location', `/api/v1/meetings/${meeting.id}`).send(meeting)
    },
  )

  app.get(
    '/meetings/:meetingId',
    {
      schema: {
        operationId: 'getMeeting',
        tags: ['meetings'],
        summary: 'A meeting that was held, and who was there',
        params: MeetingParams,
        querystring: MomentQuery,
        response: {
          200: ref(Meeting),
          ...problems('validation-failed', ...callerRefusals, 'not-yet-known', 'meeting-not-found'),
        },
      },
    },
    async ({ params, query }) =>
      readSnapshot(db, (tx) => getMeeting(tx, params.meetingId, momentOf(query, clock))),
  )

  app.patch(
    '/meetings/:meetingId/attendances',
    {
      schema: {
        operationId: 'changeAttendance',
        tags: ['meetings'],
        summary: 'Says of some who was there after all',
        params: MeetingParams,
        headers: ChangeHeaders,
        body: ref(AttendanceChange),
        response: {
          200: ref(Meeting),
          ...problems(...changeRefusals, ...versionRefusals, 'meeting-not-found', 'rule-broken'),
        },
      },
    },
    async (request) => {
      const named = { id: request.params.meetingId, version: versionOf(request.headers) }
      const author = authorOf(request, clock)
      return db.transaction((tx) => changeAttendance(tx, named, request.body, author))
    },
  )
}
