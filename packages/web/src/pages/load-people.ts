import type { QueryClient } from '@tanstack/react-query'

import type { Schemas } from '../api/client.ts'
import { handoverQuery, handoversQuery } from '../features/handovers/queries.ts'
import {
  type MandateFilter,
  mandatePeriodsQuery,
  mandateQuery,
  mandatesQuery,
} from '../features/mandates/queries.ts'
import { organizationQuery, organizationsQuery } from '../features/organizations/queries.ts'
import { peopleQuery, personQuery } from '../features/people/queries.ts'
import { plansQuery } from '../features/plans/queries.ts'
import { accountMayCall } from '../features/sessions/account-may-call.ts'

export async function loadPeople(queryClient: QueryClient) {
  await queryClient.ensureQueryData(peopleQuery)
}

export async function loadPerson(queryClient: QueryClient, id: string) {
  await Promise.all([
    queryClient.ensureQueryData(personQuery(id)),
    queryClient.ensureQueryData(mandatesQuery({ person: id, period: 'any' })),
  ])
}

export async function loadMandates(queryClient: QueryClient, filter: MandateFilter) {
  await Promise.all([
    queryClient.ensureQueryData(mandatesQuery(filter)),
    queryClient.ensureQueryData(peopleQuery),
    queryClient.ensureQueryData(organizationsQuery),
    queryClient.ensureQueryData(plansQuery),
  ])
}

export async function loadMandate(
  { queryClient, account }: { queryClient: QueryClient; account: Schemas['Account'] },
  id: string,
) {
  const { organization } = await queryClient.ensureQueryData(mandateQuery(id))
  const periods = accountMayCall(account, 'listMandatePeriods')
  await Promise.all([
    queryClient.ensureQueryData(organizationQuery(organization.id)),
    periods && queryClient.ensureQueryData(mandatePeriodsQuery(id)),
  ])
}

export async function loadHandovers(queryClient: QueryClient) {
  await queryClient.ensureQueryData(handoversQuery)
}

export async function loadHandover(queryClient: QueryClient, id: string) {
  await queryClient.ensureQueryData(handoverQuery(id))
}
