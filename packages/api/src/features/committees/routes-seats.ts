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
import { ListQuery, PresentListQuery } from '../../http/schema-queries.ts'
import { changeSeatPeriod, endSeat } from './change-seat-period.ts'
import { grantSeat } from './grant-seat.ts'
import { listCommitteeSeats, listSeatPeriods } from './read-committees.ts'
import {
  CommitteeParams,
  CommitteeSeat,
  CommitteeSeatPage,
  NewSeat,
  SeatEnd,
  SeatParams,
  SeatPeriodChange,
  SeatPeriodPage,
} from './schema.ts'

/** Who sits in a committee, and from when to when. */
export const seatRoutes: FastifyPluginAsyncTypebox<{ db: Db; clock: Clock }> = async (
  app,
  { db, clock },
) => {
  app.get(
    '/committees/:committeeId/seats',
    {
      schema: {
        operationId: 'listCommitteeSeats',
        tags: ['committees'],
        summary: 'Every seat ever given in a committee, the last one to begin first',
        params: CommitteeParams,
        querystring: ListQuery,
        response: {
          200: ref(CommitteeSeatPage),
          ...problems(
            'validation-failed',
            ...callerRefusals,
            'not-yet-known',
            'invalid-cursor',
            'committee-not-found',
            'not-recorded-then',
          ),
        },
      },
    },
    async ({ params, query, caller }) =>
      readSnapshot(db, (tx) =>
        listCommitteeSeats(tx, params.committeeId, query, {
          caller,
          moment: momentOf(query, clock),
        }),
      ),
  )

  app.post(
    '/committees/:committeeId/seats',
    {
      schema: {
        operationId: 'grantSeat',
        tags: ['committees'],
        summary: 'Gives a body a seat in a committee, from a day on',
        params: CommitteeParams,
        headers: CreationHeaders,
        body: ref(NewSeat),
        response: {
          201: ref(CommitteeSeat),
          ...problems(...creationRefusals, 'committee-not-found', 'rule-broken'),
        },
      },
    },
    async (request, reply) => {
      const { committeeId } = request.params
      const author = authorOf(request, clock)
      const seat = await createOnce({ db, clock }, request, (tx) =>
        grantSeat(tx, committeeId, request.body, author),
      )
      return reply
        .code(201)
        .header('location', `/api/v1/committees/${committeeId}/seats`)
        .send(seat)
    },
  )

  app.get(
    '/committee-seats/:seatId/periods',
    {
      schema: {
        operationId: 'listSeatPeriods',
        tags: ['committees'],
        summary: 'From when to when a seat was said to be held, and why, the last word first',
        params: SeatParams,
        querystring: PresentListQuery,
        response: {
          200: ref(SeatPeriodPage),
          ...problems(
            'validation-failed',
            'invalid-cursor',
            'committee-seat-not-found',
            ...callerRefusals,
          ),
        },
      },
    },
    async ({ params, query }) =>
      readSnapshot(db, (tx) => listSeatPeriods(tx, params.seatId, query, momentOf({}, clock))),
  )

  app.put(
    '/committee-seats/:seatId/period',
    {
      schema: {
        operationId: 'changeSeatPeriod',
        tags: ['committees'],
        summary: 'Says anew from when to when a seat is held, and why',
        params: SeatParams,
        headers: ChangeHeaders,
        body: ref(SeatPeriodChange),
        response: {
          200: ref(CommitteeSeat),
          ...problems(
            ...changeRefusals,
            ...versionRefusals,
            'committee-seat-not-found',
            'person-erased',
            'rule-broken',
          ),
        },
      },
    },
    async (request) => {
      const named = { id: request.params.seatId, version: versionOf(request.headers) }
      const author = authorOf(request, clock)
      return db.transaction((tx) => changeSeatPeriod(tx, named, request.body, author))
    },
  )

  app.post(
    '/committee-seats/:seatId/end',
    {
      schema: {
        operationId: 'endSeat',
        tags: ['committees'],
        summary: 'Ends a seat today: its rights are gone on the next request',
        params: SeatParams,
        headers: ChangeHeaders,
        body: ref(SeatEnd),
        response: {
          200: ref(CommitteeSeat),
          ...problems(
            ...changeRefusals,
            ...versionRefusals,
            'committee-seat-not-found',
            'seat-over',
          ),
        },
      },
    },
    async (request) => {
      const named = { id: request.params.seatId, version: versionOf(request.headers) }
      const author = authorOf(request, clock)
      return db.transaction((tx) => endSeat(tx, named, request.body, author))
    },
  )
}
