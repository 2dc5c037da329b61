import { PROBLEMS, Problem } from '@iltizam/shared/problems'
import { QueryCache, QueryClient } from '@tanstack/react-query'

import { sessionQuery } from '../features/sessions/queries.ts'

const MINUTE = 60_000

/** A refusal is an answer: only what failed on the way, or on our side, is asked again. */
export function createQueryClient(): QueryClient {
  const queryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof Problem && error.code === 'not-signed-in')
          queryClient.setQueryData(sessionQuery.queryKey, { account: null })
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: MINUTE,
        retry: (failures, error) =>
          failures < 2 && !(error instanceof Problem && PROBLEMS[error.code] < 500),
      },
    },
  })
  return queryClient
}
