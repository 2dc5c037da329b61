import { queryOptions } from '@tanstack/react-query'

import { api, unwrap } from '../../api/client.ts'
import { type Moment, momentQuery } from '../../api/moment.ts'

export const plansQuery = queryOptions({
  queryKey: ['listPlans'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/plans', { signal })),
})

export const planQuery = (slug: string, moment: Moment) =>
  queryOptions({
    queryKey: ['getPlan', { planId: slug, ...momentQuery(moment) }],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/plans/{planId}', {
          params: { path: { planId: slug }, query: momentQuery(moment) },
          signal,
        }),
      ),
  })
