import { queryOptions } from '@tanstack/react-query'

import { api, unwrap } from '../../api/client.ts'

/** By which identity providers who is signed in signs in. */
export const myIdentitiesQuery = queryOptions({
  queryKey: ['listMyIdentities'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/account/identities', { signal })),
})
