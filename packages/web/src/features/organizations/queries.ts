import { queryOptions } from '@tanstack/react-query'

import { allItems, WHOLE_PAGE } from '../../api/all-items.ts'
import { api, unwrap } from '../../api/client.ts'
import { type Moment, momentQuery } from '../../api/moment.ts'

/** Every body, as it is called today. */
export const organizationsQuery = queryOptions({
  queryKey: ['listOrganizations'],
  queryFn: ({ signal }) =>
    allItems((query) => unwrap(api.GET('/api/v1/organizations', { params: { query }, signal }))),
})

/** A body as it was on a day; as it is today without one. */
export const organizationQuery = (organizationId: string, moment: Moment = {}) =>
  queryOptions({
    queryKey: ['getOrganization', { organizationId, ...momentQuery(moment) }],
    queryFn: ({ signal }) => readOrganization(organizationId, moment, signal),
  })

export const readOrganization = (
  organizationId: string,
  moment: Moment = {},
  signal?: AbortSignal,
) =>
  unwrap(
    api.GET('/api/v1/organizations/{organizationId}', {
      params: { path: { organizationId }, query: momentQuery(moment) },
      ...(signal && { signal }),
    }),
  )

export const organizationRevisionsQuery = (organizationId: string, moment: Moment = {}) =>
  queryOptions({
    queryKey: [
      'listOrganizationRevisions',
      { organizationId, limit: WHOLE_PAGE, ...momentQuery(moment) },
    ],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/organizations/{organizationId}/revisions', {
          params: {
            path: { organizationId },
            query: { limit: WHOLE_PAGE, ...momentQuery(moment) },
          },
          signal,
        }),
      ),
  })

/** How a body ended and which ones it goes on from, taken back or not, the last first. */
export const successionsQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['listOrganizationSuccessions', { organizationId }],
    queryFn: ({ signal }) =>
      allItems((query) =>
        unwrap(
          api.GET('/api/v1/organizations/{organizationId}/successions', {
            params: { path: { organizationId }, query },
            signal,
          }),
        ),
      ),
  })

/** What names a body and is not over. */
export const dutiesQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['getOrganizationDuties', { organizationId }],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/organizations/{organizationId}/duties', {
          params: { path: { organizationId } },
          signal,
        }),
      ),
  })
