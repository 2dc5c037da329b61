import { PROBLEMS, Problem } from '@iltizam/shared/problems'
import { QueryClient } from '@tanstack/react-query'

const MINUTE = 60_000

/** A refusal is an answer: only what failed on the way, or on our side, is asked again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: MINUTE,
        retry: (failures, error) =>
          failures < 2 && !(error instanceof Problem && PROBLEMS[error.code] < 500),
      },
    },
  })
}
