import type { QueryClient } from '@tanstack/react-query'

import { type AccountFilter, accountQuery, accountsQuery } from '../features/accounts/queries.ts'
import { personQuery } from '../features/people/queries.ts'

export async function loadAccounts(queryClient: QueryClient, filter: AccountFilter) {
  await queryClient.ensureInfiniteQueryData(accountsQuery(filter))
}

export async function loadAccountRecord(queryClient: QueryClient, id: string) {
  await queryClient.ensureQueryData(accountQuery(id))
}

export async function loadInvited(queryClient: QueryClient, personId: string | undefined) {
  if (personId) await queryClient.ensureQueryData(personQuery(personId))
}
