import { queryOptions } from '@tanstack/react-query'

import { api, unwrap } from '../../api/client.ts'

/** Somebody known, for whom an invitation is. */
export const personQuery = (personId: string) =>
  queryOptions({
    queryKey: ['getPerson', { personId }],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/people/{personId}', { params: { path: { personId } }, signal })),
  })
