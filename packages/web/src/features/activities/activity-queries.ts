import { queryOptions } from '@tanstack/react-query'

import { WHOLE_PAGE } from '../../api/all-items.ts'
import { api, unwrap } from '../../api/client.ts'

export const activityQuery = (activityId: string) =>
  queryOptions({
    queryKey: ['getActivity', { activityId }],
    queryFn: () => readActivity(activityId),
  })

/** An activity as it stands at this very moment, whatever was read before. */
export const readActivity = (activityId: string) =>
  unwrap(api.GET('/api/v1/activities/{activityId}', { params: { path: { activityId } } }))

export const activityRevisionsQuery = (activityId: string) =>
  queryOptions({
    queryKey: ['listActivityRevisions', { activityId, limit: WHOLE_PAGE }],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/activities/{activityId}/revisions', {
          params: { path: { activityId }, query: { limit: WHOLE_PAGE } },
          signal,
        }),
      ),
  })
