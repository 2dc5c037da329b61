import { queryOptions } from '@tanstack/react-query'

import { allItems, WHOLE_PAGE } from '../../api/all-items.ts'
import { api, unwrap } from '../../api/client.ts'

/** The rounds of a plan, the last to open first. */
export const roundsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['listRounds', { planId }],
    queryFn: ({ signal }) => readRounds(planId, signal),
  })

const readRounds = (planId: string, signal?: AbortSignal) =>
  allItems((query) =>
    unwrap(
      api.GET('/api/v1/plans/{planId}/rounds', {
        params: { path: { planId }, query },
        ...(signal && { signal }),
      }),
    ),
  )

/** A round as it is now, for who found that it had changed. */
export const readRound = (roundId: string) =>
  unwrap(api.GET('/api/v1/rounds/{roundId}', { params: { path: { roundId } } }))

/** What a round has received so far, by body. */
export const roundStandingQuery = (roundId: string) =>
  queryOptions({
    queryKey: ['getRoundStanding', { roundId }],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/rounds/{roundId}/standing', { params: { path: { roundId } }, signal }),
      ),
  })

export const roundRevisionsQuery = (roundId: string) =>
  queryOptions({
    queryKey: ['listRoundRevisions', { roundId, limit: WHOLE_PAGE }],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/rounds/{roundId}/revisions', {
          params: { path: { roundId }, query: { limit: WHOLE_PAGE } },
          signal,
        }),
      ),
  })
