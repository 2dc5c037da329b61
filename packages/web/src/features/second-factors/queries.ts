import { queryOptions } from '@tanstack/react-query'

import { api, unwrap } from '../../api/client.ts'

/** What who is signed in signs in with besides a password. */
export const secondFactorQuery = queryOptions({
  queryKey: ['getSecondFactor'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/account/second-factor', { signal })),
})
