import { queryOptions } from '@tanstack/react-query'

import { allItems } from '../../api/all-items.ts'
import { api, unwrap } from '../../api/client.ts'

/** The hand-overs that whoever is signed in may know of, the last one first. */
export const handoversQuery = queryOptions({
  queryKey: ['listHandovers'],
  queryFn: ({ signal }) =>
    allItems((query) => unwrap(api.GET('/api/v1/handovers', { params: { query }, signal }))),
})

export const handoverQuery = (handoverId: string) =>
  queryOptions({
    queryKey: ['getHandover', { handoverId }],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/handovers/{handoverId}', {
          params: { path: { handoverId } },
          signal,
        }),
      ),
  })
