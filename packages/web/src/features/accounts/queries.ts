import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'

import { api, unwrap } from '../../api/client.ts'
import type { paths } from '../../api/contract.gen.ts'

/** Whom everybody may be in a demonstration; nobody on a real instance. */
export const demonstrationAccountsQuery = queryOptions({
  queryKey: ['listDemonstrationAccounts'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/demonstration-accounts', { signal })),
})

type Query = NonNullable<paths['/api/v1/accounts']['get']['parameters']['query']>

/** Which accounts are shown. */
export type AccountFilter = {
  [Name in 'state' | 'role' | 'search']?: Query[Name] | undefined
}

/** The accounts by name, page after page. */
export const accountsQuery = (filter: AccountFilter) =>
  infiniteQueryOptions({
    queryKey: ['listAccounts', filter],
    queryFn: ({ pageParam, signal }) => {
      const { state, role, search } = filter
      const query = {
        ...(state && { state }),
        ...(role && { role }),
        ...(search && { search }),
        ...(pageParam !== null && { cursor: pageParam }),
      }
      return unwrap(api.GET('/api/v1/accounts', { params: { query }, signal }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const accountQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['getAccount', { accountId }],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/accounts/{accountId}', { params: { path: { accountId } }, signal })),
  })

/** How an account stands now. */
export const readAccount = (accountId: string) =>
  unwrap(api.GET('/api/v1/accounts/{accountId}', { params: { path: { accountId } } }))
