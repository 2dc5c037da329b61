import { queryOptions } from '@tanstack/react-query'

import { api, unwrap } from '../../api/client.ts'

/** Whom everybody may be in a demonstration; nobody on a real instance. */
export const demonstrationAccountsQuery = queryOptions({
  queryKey: ['listDemonstrationAccounts'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/demonstration-accounts', { signal })),
})
