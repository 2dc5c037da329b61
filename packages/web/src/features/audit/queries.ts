import type { AuditKind } from '@iltizam/shared/audit-actions'
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

/**
 * Whether what auditors read is left out unless it is asked for: among what was done it is rarely what is
 * looked for. A request and a thing are shown whole.
 */
export const leavesOutReadings = ({ object, request, objectKind, action }: AuditFilter): boolean =>
  object === undefined &&
  request === undefined &&
  objectKind !== READING &&
  action?.startsWith(`${READING}.`) !== true

const READING: AuditKind = 'reading'

/** Leaves out what is not asked for: an empty parameter would be refused. */
function given({ readings, ...filter }: AuditFilter): Query {
  const asked = Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined),
  )
  const isLeftOut = readings === undefined && leavesOutReadings(filter)
  return isLeftOut ? { ...asked, readings: 'left-out' } : asked
}
