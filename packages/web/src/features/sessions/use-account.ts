import { useQuery } from '@tanstack/react-query'

import { sessionQuery } from './queries.ts'

/** Who is signed in; null: nobody. Every page asks; what they may do is `useSession`'s. */
export const useAccount = () => useQuery(sessionQuery).data?.account ?? null
