import { queryOptions } from '@tanstack/react-query'

import { api, unwrap } from '../../api/client.ts'

/** What stands in the way of erasing somebody's data. */
export const erasureOutlookQuery = (personId: string) =>
  queryOptions({
    queryKey: ['getErasureOutlook', { personId }],
    queryFn: ({ signal }) => readErasureOutlook(personId, signal),
  })

export const readErasureOutlook = (personId: string, signal?: AbortSignal) =>
  unwrap(
    api.GET('/api/v1/people/{personId}/erasure', {
      params: { path: { personId } },
      ...(signal && { signal }),
    }),
  )
