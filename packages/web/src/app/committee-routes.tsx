import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { structureSearch } from '../pages/structure-search.ts'
import { opensFor, signedIn } from './signed-in-route.tsx'

const loaders = () => import('../pages/load-committees.ts')

const committees = createRoute({
  getParentRoute: () => signedIn,
  path: 'committees',
  validateSearch: structureSearch,
  beforeLoad: opensFor('listCommitteeSeats'),
  loader: async ({ context }) => (await loaders()).loadCommittees(context.queryClient),
  component: lazyRouteComponent(() => import('../pages/committees-page.tsx'), 'CommitteesPage'),
})

const committee = createRoute({
  getParentRoute: () => signedIn,
  path: 'committees/$id',
  validateSearch: structureSearch,
  beforeLoad: opensFor('listCommitteeSeats'),
  loader: async ({ context, params }) =>
    (await loaders()).loadCommittee(context.queryClient, params.id),
  component: lazyRouteComponent(() => import('../pages/committee-page.tsx'), 'CommitteePage'),
})

export const committeeRoutes = [committees, committee] as const
