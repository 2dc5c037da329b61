import { queryOptions } from '@tanstack/react-query'

import { allItems } from '../../api/all-items.ts'
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

/** The activities of a plan on which whoever is signed in may report. */
export const reportableActivitiesQuery = (planId: string) =>
  queryOptions({
    queryKey: ['listReportableActivities', { planId }],
    queryFn: ({ signal }) =>
      allItems((query) =>
        unwrap(
          api.GET('/api/v1/plans/{planId}/reportable-activities', {
            params: { path: { planId }, query },
            signal,
          }),
        ),
      ),
  })
