import { queryOptions } from '@tanstack/react-query'

import { api, unwrap } from '../../api/client.ts'
import { type Moment, momentQuery } from '../../api/moment.ts'

export const planProgressQuery = (slug: string, moment: Moment) =>
  queryOptions({
    queryKey: ['getPlanProgress', { planId: slug, ...momentQuery(moment) }],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/plans/{planId}/progress', {
          params: { path: { planId: slug }, query: momentQuery(moment) },
          signal,
        }),
      ),
  })

export const commitmentProgressQuery = (commitmentId: string, moment: Moment) =>
  queryOptions({
    queryKey: ['getCommitmentProgress', { commitmentId, ...momentQuery(moment) }],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/commitments/{commitmentId}/progress', {
          params: { path: { commitmentId }, query: momentQuery(moment) },
          signal,
        }),
      ),
  })
