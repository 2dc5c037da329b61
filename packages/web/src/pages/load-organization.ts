import type { QueryClient } from '@tanstack/react-query'

import type { Moment } from '../api/moment.ts'
import { organizationQuery, organizationRevisionsQuery } from '../features/organizations/queries.ts'
import { responsibilitiesQuery } from '../features/responsibilities/queries.ts'

export async function loadOrganization(queryClient: QueryClient, id: string, moment: Moment) {
  await Promise.all([
    queryClient.ensureQueryData(organizationQuery(id, moment)),
    queryClient.ensureQueryData(organizationRevisionsQuery(id, moment)),
    queryClient.ensureQueryData(responsibilitiesQuery(id, moment)),
  ])
}
