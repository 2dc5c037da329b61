import { queryOptions } from '@tanstack/react-query'

import { api, unwrap } from '../../api/client.ts'
import { type Moment, momentQuery } from '../../api/moment.ts'

/** The most a page holds; a plan has some twenty commitments. */
const ALL = 200

export const commitmentsQuery = (slug: string, moment: Moment) =>
  queryOptions({
    queryKey: ['listCommitments', { planId: slug, limit: ALL, ...momentQuery(moment) }],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/plans/{planId}/commitments', {
          params: { path: { planId: slug }, query: { limit: ALL, ...momentQuery(moment) } },
          signal,
        }),
      ),
  })

export const commitmentQuery = (commitmentId: string, moment: Moment) =>
  queryOptions({
    queryKey: ['getCommitment', { commitmentId, ...momentQuery(moment) }],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/commitments/{commitmentId}', {
          params: { path: { commitmentId }, query: momentQuery(moment) },
          signal,
        }),
      ),
  })

/** A commitment as it stands at this very moment, whatever was read before. */
export const readCommitment = (commitmentId: string) =>
  unwrap(api.GET('/api/v1/commitments/{commitmentId}', { params: { path: { commitmentId } } }))

export const commitmentRevisionsQuery = (commitmentId: string) =>
  queryOptions({
    queryKey: ['listCommitmentRevisions', { commitmentId, limit: ALL }],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/commitments/{commitmentId}/revisions', {
          params: { path: { commitmentId }, query: { limit: ALL } },
          signal,
        }),
      ),
  })
