import type { QueryClient } from '@tanstack/react-query'

import { activityQuery, activityRevisionsQuery } from '../features/activities/activity-queries.ts'
import { activitiesQuery } from '../features/activities/queries.ts'
import {
  commitmentQuery,
  commitmentRevisionsQuery,
  commitmentsQuery,
} from '../features/commitments/queries.ts'
import { mandatesQuery } from '../features/mandates/queries.ts'
import {
  organizationQuery,
  organizationRevisionsQuery,
  organizationsQuery,
  successionsQuery,
} from '../features/organizations/queries.ts'
import { planQuery, planRevisionsQuery, plansQuery } from '../features/plans/queries.ts'
import { weightsQuery } from '../features/weights/queries.ts'

export async function loadStructure(queryClient: QueryClient) {
  await Promise.all([
    queryClient.ensureQueryData(plansQuery),
    queryClient.ensureQueryData(organizationsQuery),
  ])
}

export async function loadStructurePlan(queryClient: QueryClient, slug: string) {
  const { id } = await queryClient.ensureQueryData(planQuery(slug, {}))
  await Promise.all([
    queryClient.ensureQueryData(planRevisionsQuery(id)),
    queryClient.ensureQueryData(commitmentsQuery(slug, {})),
    queryClient.ensureQueryData(organizationsQuery),
  ])
}

export async function loadStructureCommitment(queryClient: QueryClient, id: string) {
  const { planId } = await queryClient.ensureQueryData(commitmentQuery(id, {}))
  await Promise.all([
    queryClient.ensureQueryData(planQuery(planId, {})),
    queryClient.ensureQueryData(activitiesQuery(id, {})),
    queryClient.ensureQueryData(commitmentRevisionsQuery(id)),
    queryClient.ensureQueryData(weightsQuery('commitment', id)),
    queryClient.ensureQueryData(mandatesQuery({ commitment: id })),
    queryClient.ensureQueryData(organizationsQuery),
  ])
}

export async function loadStructureActivity(queryClient: QueryClient, id: string) {
  const { commitmentId } = await queryClient.ensureQueryData(activityQuery(id))
  const { planId } = await queryClient.ensureQueryData(commitmentQuery(commitmentId, {}))
  await Promise.all([
    queryClient.ensureQueryData(planQuery(planId, {})),
    queryClient.ensureQueryData(activityRevisionsQuery(id)),
    queryClient.ensureQueryData(weightsQuery('activity', id)),
    queryClient.ensureQueryData(mandatesQuery({ activity: id })),
    queryClient.ensureQueryData(organizationsQuery),
  ])
}

export async function loadStructureOrganization(queryClient: QueryClient, id: string) {
  await Promise.all([
    queryClient.ensureQueryData(organizationQuery(id)),
    queryClient.ensureQueryData(organizationRevisionsQuery(id)),
    queryClient.ensureQueryData(successionsQuery(id)),
    queryClient.ensureQueryData(mandatesQuery({ organization: id, period: 'any' })),
  ])
}
