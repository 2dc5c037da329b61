import { AWAITING_STATES, OPEN_STATES } from '@iltizam/shared/report-states'
import type { ReportState } from '@iltizam/shared/vocabulary'
import { queryOptions } from '@tanstack/react-query'

import { allItems } from '../../api/all-items.ts'
import { api, unwrap } from '../../api/client.ts'

interface ReportFilter {
  state?: ReportState
  plan?: string
  activity?: string
}

/** All reports of that kind that whoever is signed in may read, the latest first. */
const reportsQuery = (filter: ReportFilter) =>
  queryOptions({
    queryKey: ['listProgressReports', filter],
    queryFn: ({ signal }) =>
      allItems((query) =>
        unwrap(
          api.GET('/api/v1/progress-reports', {
            params: { query: { ...filter, ...query } },
            signal,
          }),
        ),
      ),
  })

/** The reports that wait: to be corrected, or to be decided. */
export const openReportsQueries = (plan: string) =>
  OPEN_STATES.map((state) => reportsQuery({ state, plan }))

/** What is to be decided, of all plans. */
export const awaitingReportsQueries = () => AWAITING_STATES.map((state) => reportsQuery({ state }))

export const reportsOnActivityQuery = (activity: string) => reportsQuery({ activity })

/** As many as somebody looks back on. */
const RECENT = 20

export const recentReportsQuery = (plan: string) =>
  queryOptions({
    queryKey: ['listProgressReports', { plan, limit: RECENT }],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/progress-reports', {
          params: { query: { plan, limit: RECENT } },
          signal,
        }),
      ),
  })

export const reportQuery = (progressReportId: string) =>
  queryOptions({
    queryKey: ['getProgressReport', { progressReportId }],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/progress-reports/{progressReportId}', {
          params: { path: { progressReportId } },
          signal,
        }),
      ),
  })
