import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { structureSearch } from '../pages/structure-search.ts'
import { opensFor, signedIn } from './signed-in-route.tsx'

const loaders = () => import('../pages/load-structure.ts')

const structure = createRoute({
  getParentRoute: () => signedIn,
  path: 'structure',
  validateSearch: structureSearch,
  beforeLoad: opensFor('createPlan'),
  loader: async ({ context }) => (await loaders()).loadStructure(context.queryClient),
  component: lazyRouteComponent(() => import('../pages/structure-page.tsx'), 'StructurePage'),
})

const plan = createRoute({
  getParentRoute: () => signedIn,
  path: 'structure/plans/$slug',
  validateSearch: structureSearch,
  beforeLoad: opensFor('changePlan'),
  loader: async ({ context, params }) =>
    (await loaders()).loadStructurePlan(context.queryClient, params.slug),
  component: lazyRouteComponent(
    () => import('../pages/structure-plan-page.tsx'),
    'StructurePlanPage',
  ),
})

const commitment = createRoute({
  getParentRoute: () => signedIn,
  path: 'structure/commitments/$id',
  validateSearch: structureSearch,
  beforeLoad: opensFor('changeCommitment'),
  loader: async ({ context, params }) =>
    (await loaders()).loadStructureCommitment(context.queryClient, params.id),
  component: lazyRouteComponent(
    () => import('../pages/structure-commitment-page.tsx'),
    'StructureCommitmentPage',
  ),
})

const activity = createRoute({
  getParentRoute: () => signedIn,
  path: 'structure/activities/$id',
  validateSearch: structureSearch,
  beforeLoad: opensFor('changeActivity'),
  loader: async ({ context, params }) =>
    (await loaders()).loadStructureActivity(context.queryClient, params.id),
  component: lazyRouteComponent(
    () => import('../pages/structure-activity-page.tsx'),
    'StructureActivityPage',
  ),
})

const organization = createRoute({
  getParentRoute: () => signedIn,
  path: 'structure/organizations/$id',
  validateSearch: structureSearch,
  beforeLoad: opensFor('getOrganizationDuties'),
  loader: async ({ context, params }) =>
    (await loaders()).loadStructureOrganization(context.queryClient, params.id),
  component: lazyRouteComponent(
    () => import('../pages/structure-organization-page.tsx'),
    'StructureOrganizationPage',
  ),
})

export const structureRoutes = [structure, plan, commitment, activity, organization] as const
