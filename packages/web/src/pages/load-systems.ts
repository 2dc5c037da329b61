import type { QueryClient } from '@tanstack/react-query'

import { systemQuery, systemsQuery } from '../features/keys/queries.ts'
import { organizationsQuery } from '../features/organizations/queries.ts'

export async function loadSystems(queryClient: QueryClient) {
  await Promise.all([
    queryClient.ensureQueryData(systemsQuery),
    queryClient.ensureQueryData(organizationsQuery),
  ])
}

export async function loadSystem(queryClient: QueryClient, id: string) {
  await queryClient.ensureQueryData(systemQuery(id))
}
