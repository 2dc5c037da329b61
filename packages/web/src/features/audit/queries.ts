import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'

import { api, unwrap } from '../../api/client.ts'
import type { paths } from '../../api/contract.gen.ts'

type Query = NonNullable<paths['/api/v1/audit-events']['get']['parameters']['query']>

/** Which events are shown. */
export type AuditFilter = {
  [Name in Exclude<keyof Query, 'cursor' | 'limit' | 'language'>]?: Query[Name] | undefined
}

/** The events, the latest first, page after page. */
export const auditEventsQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['listAuditEvents', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...given(filter), ...(pageParam !== null && { cursor: pageParam }) }
      return unwrap(api.GET('/api/v1/audit-events', { params: { query }, signal }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const auditEventQuery = (sequence: number) =>
  queryOptions({
    queryKey: ['getAuditEvent', { sequence }],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/audit-events/{sequence}', { params: { path: { sequence } }, signal }),
      ),
  })

/** Leaves out what is not asked for: an empty parameter would be refused. */
function given(filter: AuditFilter): Query {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}
