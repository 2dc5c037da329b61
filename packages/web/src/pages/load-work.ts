import type { QueryClient } from '@tanstack/react-query'

import type { Schemas } from '../api/client.ts'
import { demonstrationAccountsQuery } from '../features/accounts/queries.ts'
import { reportableActivitiesQuery } from '../features/activities/queries.ts'
import { commitmentsQuery } from '../features/commitments/queries.ts'
import { plansQuery } from '../features/plans/queries.ts'
import {
  awaitingReportsQueries,
  openReportsQueries,
  recentReportsQuery,
  reportQuery,
} from '../features/progress-reports/queries.ts'

/** The plan that is reported on: the latest that is not closed. */
export const latestOpenPlan = (plans: readonly Schemas['Plan'][]) =>
  plans.find(({ status }) => status !== 'closed')

export async function loadMyActivities(queryClient: QueryClient) {
  const { items } = await queryClient.ensureQueryData(plansQuery)
  const plan = latestOpenPlan(items)
  if (plan === undefined) return
  await Promise.all([
    queryClient.ensureQueryData(reportableActivitiesQuery(plan.id)),
    queryClient.ensureQueryData(recentReportsQuery(plan.id)),
    queryClient.ensureQueryData(commitmentsQuery(plan.slug, {})),
    ...openReportsQueries(plan.id).map((query) => queryClient.ensureQueryData(query)),
  ])
}

export async function loadReview(queryClient: QueryClient) {
  await Promise.all(awaitingReportsQueries().map((query) => queryClient.ensureQueryData(query)))
}

export async function loadReport(queryClient: QueryClient, id: string) {
  await queryClient.ensureQueryData(reportQuery(id))
}

export async function loadAccount(queryClient: QueryClient) {
  await queryClient.ensureQueryData(demonstrationAccountsQuery)
}
