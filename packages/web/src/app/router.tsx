import type { QueryClient } from '@tanstack/react-query'
import {
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from '@tanstack/react-router'

import { CommitmentPage } from '../pages/commitment-page.tsx'
import { DashboardPage } from '../pages/dashboard-page.tsx'
import { loadCommitment, loadDashboard, loadPlans } from '../pages/load.ts'
import { PlansPage } from '../pages/plans-page.tsx'
import { dashboardSearch, momentSearch } from '../pages/search.ts'
import { ErrorPage } from './error-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { language, root, start } from './root-route.tsx'
import { workRoutes } from './work-routes.tsx'

const plans = createRoute({
  getParentRoute: () => language,
  path: '/',
  loader: ({ context, params }) => loadPlans(context.queryClient, params.language),
  component: PlansPage,
})

const dashboard = createRoute({
  getParentRoute: () => language,
  path: 'plans/$slug',
  validateSearch: dashboardSearch,
  loaderDeps: ({ search: { asOf } }) => ({ asOf }),
  loader: ({ context, params, deps }) => loadDashboard(context.queryClient, params.slug, deps),
  component: DashboardPage,
})

const commitment = createRoute({
  getParentRoute: () => language,
  path: 'plans/$slug/commitments/$number',
  validateSearch: momentSearch,
  loaderDeps: ({ search: { asOf } }) => ({ asOf }),
  loader: ({ context, params, deps }) =>
    loadCommitment(context.queryClient, params.slug, params.number, deps),
  component: CommitmentPage,
})

/** Fewer come to it than to the figures: they load nothing of it. */
const organization = createRoute({
  getParentRoute: () => language,
  path: 'organizations/$id',
  validateSearch: momentSearch,
  loaderDeps: ({ search: { asOf } }) => ({ asOf }),
  loader: async ({ context, params, deps }) =>
    (await import('../pages/load-organization.ts')).loadOrganization(
      context.queryClient,
      params.id,
      deps,
    ),
  component: lazyRouteComponent(() => import('../pages/organization-page.tsx'), 'OrganizationPage'),
})

const routeTree = root.addChildren([
  start,
  language.addChildren([plans, dashboard, commitment, organization, ...workRoutes]),
])

/** Addresses as people type them: every value is text, none is JSON. */
const parseSearch = (search: string) => Object.fromEntries(new URLSearchParams(search))
const stringifySearch = (search: Record<string, string | undefined>) => {
  const given = Object.entries(search).filter((entry): entry is [string, string] => !!entry[1])
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}

export type AppRouter = ReturnType<typeof createAppRouter>

export function createAppRouter(queryClient: QueryClient, history: RouterHistory) {
  return createRouter({
    routeTree,
    history,
    context: { queryClient },
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    notFoundMode: 'root',
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter
  }
}
