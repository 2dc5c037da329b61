import { queryOptions } from '@tanstack/react-query'

import { allItems, WHOLE_PAGE } from '../../api/all-items.ts'
import { api, type Schemas, unwrap } from '../../api/client.ts'

/** Every committee, as it is made up today. */
export const committeesQuery = queryOptions({
  queryKey: ['listCommittees'],
  queryFn: ({ signal }) =>
    allItems((query) => unwrap(api.GET('/api/v1/committees', { params: { query }, signal }))),
})

export const committeeQuery = (committeeId: string) =>
  queryOptions({
    queryKey: ['getCommittee', { committeeId }],
    queryFn: ({ signal }) => readCommittee(committeeId, signal),
  })

export const readCommittee = (committeeId: string, signal?: AbortSignal) =>
  unwrap(
    api.GET('/api/v1/committees/{committeeId}', {
      params: { path: { committeeId } },
      ...(signal && { signal }),
    }),
  )

/** Every seat ever given in a committee, the last one to begin first. */
export const seatsQuery = (committeeId: string) =>
  queryOptions({
    queryKey: ['listCommitteeSeats', { committeeId }],
    queryFn: ({ signal }) => readSeats(committeeId, signal),
  })

const readSeats = (committeeId: string, signal?: AbortSignal) =>
  allItems((query) =>
    unwrap(
      api.GET('/api/v1/committees/{committeeId}/seats', {
        params: { path: { committeeId }, query },
        ...(signal && { signal }),
      }),
    ),
  )

/** A seat as it is now; as it was shown where it is listed no more. */
export async function readSeat(seat: Schemas['CommitteeSeat']): Promise<Schemas['CommitteeSeat']> {
  const seats = await readSeats(seat.committeeId)
  return seats.find(({ id }) => id === seat.id) ?? seat
}

/** From when to when a seat was said to be held, the last word first. */
export const seatPeriodsQuery = (seatId: string) =>
  queryOptions({
    queryKey: ['listSeatPeriods', { seatId }],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/committee-seats/{seatId}/periods', {
          params: { path: { seatId }, query: { limit: WHOLE_PAGE } },
          signal,
        }),
      ),
  })

export const committeeRevisionsQuery = (committeeId: string) =>
  queryOptions({
    queryKey: ['listCommitteeRevisions', { committeeId, limit: WHOLE_PAGE }],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/committees/{committeeId}/revisions', {
          params: { path: { committeeId }, query: { limit: WHOLE_PAGE } },
          signal,
        }),
      ),
  })
