import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  notFound,
  type RouterHistory,
  redirect,
} from '@tanstack/react-router'

import { instanceQuery } from '../features/instance/queries.ts'
import { showLanguage } from '../i18n/i18n.ts'
import { isLanguage, languageOfPath, preferredLanguage } from '../i18n/preferred-language.ts'
import { CommitmentPage } from '../pages/commitment-page.tsx'
import { DashboardPage } from '../pages/dashboard-page.tsx'
import { loadCommitment, loadDashboard, loadPlans } from '../pages/load.ts'
import { PlansPage } from '../pages/plans-page.tsx'
import { dashboardSearch, momentSearch } from '../pages/search.ts'
import { ErrorPage } from './error-page.tsx'
import { Layout } from './layout.tsx'
import { NotFoundPage } from './not-found-page.tsx'

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  beforeLoad: ({ location }) =>
    showLanguage(languageOfPath(location.pathname) ?? preferredLanguage()),
  // Without it the pages still stand, less their banner.
  loader: ({ context }) => context.queryClient.prefetchQuery(instanceQuery),
  component: Layout,
  notFoundComponent: NotFoundPage,
})

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/$language', params: { language: preferredLanguage() }, replace: true })
  },
})

const language = createRoute({
  getParentRoute: () => root,
  path: '$language',
  beforeLoad: ({ params }) => {
    if (!isLanguage(params.language)) throw notFound()
  },
})

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

const routeTree = root.addChildren([start, language.addChildren([plans, dashboard, commitment])])

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
