import { Problem } from '@iltizam/shared/problems'
import type { QueryClient } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'

import type { Moment } from '../api/moment.ts'
import { activitiesQuery } from '../features/activities/queries.ts'
import { commitmentQuery, commitmentsQuery } from '../features/commitments/queries.ts'
import { planQuery, plansQuery } from '../features/plans/queries.ts'
import { commitmentProgressQuery, planProgressQuery } from '../features/progress/queries.ts'

/** The plans; with a single one it goes straight to it. */
export async function loadPlans(queryClient: QueryClient, language: string) {
  const { items } = await queryClient.ensureQueryData(plansQuery)
  const [only, another] = items
  if (only && !another)
    throw redirect({
      to: '/$language/plans/$slug',
      params: { language, slug: only.slug },
      replace: true,
    })
}

export async function loadDashboard(queryClient: QueryClient, slug: string, moment: Moment) {
  await Promise.all([
    queryClient.ensureQueryData(planQuery(slug, moment)),
    queryClient.ensureQueryData(planProgressQuery(slug, moment)),
    queryClient.ensureQueryData(commitmentsQuery(slug, moment)),
  ])
}

/** Finds the commitment's id by its number, which is what public addresses carry. */
export async function loadCommitment(
  queryClient: QueryClient,
  slug: string,
  number: string,
  moment: Moment,
) {
  const [, commitments] = await Promise.all([
    queryClient.ensureQueryData(planQuery(slug, moment)),
    queryClient.ensureQueryData(commitmentsQuery(slug, moment)),
  ])
  const found = commitments.items.find((commitment) => String(commitment.number) === number)
  if (found === undefined) throw new Problem('commitment-not-found')
  await Promise.all([
    queryClient.ensureQueryData(commitmentQuery(found.id, moment)),
    queryClient.ensureQueryData(commitmentProgressQuery(found.id, moment)),
    queryClient.ensureQueryData(activitiesQuery(found.id, moment)),
  ])
}
