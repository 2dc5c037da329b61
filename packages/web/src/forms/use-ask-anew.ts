import { useQueryClient } from '@tanstack/react-query'

/** Asks for all that is shown anew and forgets the rest: after a write any figure may have moved. */
export function useAskAnew(): () => Promise<void> {
  const queryClient = useQueryClient()
  return () => {
    queryClient.removeQueries({ type: 'inactive' })
    return queryClient.invalidateQueries()
  }
}
