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
import { myIdentitiesQuery } from '../features/provider-sign-ins/queries.ts'
import { roundsQuery } from '../features/rounds/queries.ts'

type Plan = Schemas['Plan']

/** The plans that are reported on, the latest first. */
export const openPlans = (plans: readonly Plan[]) =>
  plans.filter(({ status }) => status !== 'closed')

/** The one that is asked for, else the latest in which there is something to report on. */
export function chosenPlan(
  plans: readonly Plan[],
  activities: readonly (readonly unknown[])[],
  asked: string | undefined,
): Plan | undefined {
  const fitting = plans.filter((_, index) => activities[index]?.length !== 0)
  return plans.find(({ slug }) => slug === asked) ?? fitting[0] ?? plans[0]
}

export async function loadMyActivities(queryClient: QueryClient, asked: string | undefined) {
  const { items } = await queryClient.ensureQueryData(plansQuery)
  const plans = openPlans(items)
  const activities = await Promise.all(
    plans.map(({ id }) => queryClient.ensureQueryData(reportableActivitiesQuery(id))),
  )
  const plan = chosenPlan(plans, activities, asked)
  if (plan === undefined) return
  await Promise.all([
    queryClient.ensureQueryData(recentReportsQuery(plan.id)),
    queryClient.ensureQueryData(roundsQuery(plan.id)),
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
  await Promise.all([
    queryClient.ensureQueryData(demonstrationAccountsQuery),
    queryClient.prefetchQuery(myIdentitiesQuery),
  ])
}
