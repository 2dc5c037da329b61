import { useQueryClient } from '@tanstack/react-query'

import { api, type Schemas, unwrap } from '../../api/client.ts'
import { sessionQuery } from './queries.ts'

type Credentials = Schemas['Credentials']

/** Signs in and out. What was shown to one person is not kept for the next. */
export function useChangeSession() {
  const queryClient = useQueryClient()

  const take = (session: Schemas['Session']) => {
    queryClient.removeQueries({ type: 'inactive' })
    queryClient.setQueryData(sessionQuery.queryKey, session)
    return session
  }

  return {
    signIn: async (credentials: Credentials) =>
      take(await unwrap(api.POST('/api/v1/session', { body: credentials }))),
    /** Takes over who has been signed in by another way. */
    takeOver: async () => take(await unwrap(api.GET('/api/v1/session'))),
    /** The page that needs signing in is left before it would say that the session has ended. */
    signOut: async (leave: () => Promise<void>) => {
      await unwrap(api.DELETE('/api/v1/session'))
      await leave()
      take({ account: null })
    },
  }
}
