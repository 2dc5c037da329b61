import { queryOptions } from '@tanstack/react-query'

import { api, type Schemas, unwrap } from '../../api/client.ts'

/** The most a page holds. */
const MOST = 200

/** Every body, as it is called today. */
export const organizationsQuery = queryOptions({
  queryKey: ['listOrganizations'],
  queryFn: async ({ signal }) => {
    const found: Schemas['Organization'][] = []
    let cursor: string | null | undefined
    do {
      const query = { limit: MOST, ...(cursor && { cursor }) }
      const page = await unwrap(api.GET('/api/v1/organizations', { params: { query }, signal }))
      found.push(...page.items)
      cursor = page.nextCursor
    } while (cursor !== null)
    return found
  },
})

export const organizationQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['getOrganization', { organizationId }],
    queryFn: ({ signal }) => readOrganization(organizationId, signal),
  })

export const readOrganization = (organizationId: string, signal?: AbortSignal) =>
  unwrap(
    api.GET('/api/v1/organizations/{organizationId}', {
      params: { path: { organizationId } },
      ...(signal && { signal }),
    }),
  )

export const organizationRevisionsQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['listOrganizationRevisions', { organizationId, limit: MOST }],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/organizations/{organizationId}/revisions', {
          params: { path: { organizationId }, query: { limit: MOST } },
          signal,
        }),
      ),
  })
