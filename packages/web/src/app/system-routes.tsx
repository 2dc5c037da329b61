import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { structureSearch } from '../pages/structure-search.ts'
import { opensFor, signedIn } from './signed-in-route.tsx'

/** What they need first; other pages carry none of it. */
const loaders = () => import('../pages/load-systems.ts')

const systems = createRoute({
  getParentRoute: () => signedIn,
  path: 'systems',
  validateSearch: structureSearch,
  beforeLoad: opensFor('listSystems'),
  loader: async ({ context }) => (await loaders()).loadSystems(context.queryClient),
  component: lazyRouteComponent(() => import('../pages/systems-page.tsx'), 'SystemsPage'),
})

const system = createRoute({
  getParentRoute: () => signedIn,
  path: 'systems/$id',
  validateSearch: structureSearch,
  beforeLoad: opensFor('getSystem'),
  loader: async ({ context, params }) =>
    (await loaders()).loadSystem(context.queryClient, params.id),
  component: lazyRouteComponent(() => import('../pages/system-page.tsx'), 'SystemPage'),
})

/** Programs of other administrations, and what they call with. */
export const systemRoutes = [systems, system] as const
