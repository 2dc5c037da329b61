import { queryOptions } from '@tanstack/react-query'

import { allItems, WHOLE_PAGE } from '../../api/all-items.ts'
import { api, unwrap } from '../../api/client.ts'

export interface MandateFilter {
  organization?: string
  commitment?: string
  activity?: string
  person?: string
  /** `any`: those too that are over or still to come. */
  period?: 'that-day' | 'any'
  /** The day; today without one. */
  asOf?: string
}

/** Who answers for something on a day. */
export const mandatesQuery = (filter: MandateFilter) =>
  queryOptions({
    queryKey: ['listMandates', filter],
    queryFn: ({ signal }) =>
      allItems((query) =>
        unwrap(api.GET('/api/v1/mandates', { params: { query: { ...filter, ...query } }, signal })),
      ),
  })

export const mandateQuery = (mandateId: string) =>
  queryOptions({
    queryKey: ['getMandate', { mandateId }],
    queryFn: ({ signal }) => readMandate(mandateId, signal),
  })

export const readMandate = (mandateId: string, signal?: AbortSignal) =>
  unwrap(
    api.GET('/api/v1/mandates/{mandateId}', {
      params: { path: { mandateId } },
      ...(signal && { signal }),
    }),
  )

export const mandatePeriodsQuery = (mandateId: string) =>
  queryOptions({
    queryKey: ['listMandatePeriods', { mandateId }],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/mandates/{mandateId}/periods', {
          params: { path: { mandateId }, query: { limit: WHOLE_PAGE } },
          signal,
        }),
      ),
  })

/** Of what a body answers: the commitments that it leads, and others' activities. */
export const dutiesQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['getOrganizationDuties', { organizationId }],
    enabled: organizationId !== '',
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/organizations/{organizationId}/duties', {
          params: { path: { organizationId } },
          signal,
        }),
      ),
  })
