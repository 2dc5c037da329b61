import { queryOptions } from '@tanstack/react-query'

import { api, unwrap } from '../../api/client.ts'

export const instanceQuery = queryOptions({
  queryKey: ['getInstance'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/instance', { signal })),
})
