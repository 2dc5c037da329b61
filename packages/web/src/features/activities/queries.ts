import { queryOptions } from '@tanstack/react-query'

import { api, unwrap } from '../../api/client.ts'
import { type Moment, momentQuery } from '../../api/moment.ts'

/** The most a page holds; a commitment has a dozen activities at the very most. */
const ALL = 200

export const activitiesQuery = (commitmentId: string, moment: Moment) =>
  queryOptions({
    queryKey: ['listActivities', { commitmentId, limit: ALL, ...momentQuery(moment) }],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/commitments/{commitmentId}/activities', {
          params: { path: { commitmentId }, query: { limit: ALL, ...momentQuery(moment) } },
          signal,
        }),
      ),
  })
