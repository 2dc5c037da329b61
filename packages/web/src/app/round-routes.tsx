import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { roundsSearch } from '../pages/rounds-search.ts'
import { opensFor, signedIn } from './signed-in-route.tsx'

const rounds = createRoute({
  getParentRoute: () => signedIn,
  path: 'rounds',
  validateSearch: roundsSearch,
  beforeLoad: opensFor('getRoundStanding'),
  loaderDeps: ({ search: { plan, round } }) => ({ plan, round }),
  loader: async ({ context, deps }) =>
    (await import('../pages/load-rounds.ts')).loadRounds(context.queryClient, deps),
  component: lazyRouteComponent(() => import('../pages/rounds-page.tsx'), 'RoundsPage'),
})

export const roundRoutes = [rounds] as const
