import type { QueryClient } from '@tanstack/react-query'

import {
  committeeQuery,
  committeeRevisionsQuery,
  committeesQuery,
  seatsQuery,
} from '../features/committees/queries.ts'
import { meetingsQuery } from '../features/meetings/queries.ts'

export async function loadCommittees(queryClient: QueryClient) {
  await queryClient.ensureQueryData(committeesQuery)
}

export async function loadCommittee(queryClient: QueryClient, id: string) {
  await Promise.all([
    queryClient.ensureQueryData(committeeQuery(id)),
    queryClient.ensureQueryData(seatsQuery(id)),
    queryClient.ensureQueryData(meetingsQuery(id)),
    queryClient.ensureQueryData(committeeRevisionsQuery(id)),
  ])
}
