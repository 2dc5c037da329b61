import { queryOptions } from '@tanstack/react-query'

import { WHOLE_PAGE } from '../../api/all-items.ts'
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

/** A plan as it stands at this very moment, whatever was read before. */
export const readPlan = (planId: string) =>
  unwrap(api.GET('/api/v1/plans/{planId}', { params: { path: { planId } } }))

export const planRevisionsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['listPlanRevisions', { planId, limit: WHOLE_PAGE }],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/plans/{planId}/revisions', {
          params: { path: { planId }, query: { limit: WHOLE_PAGE } },
          signal,
        }),
      ),
  })
