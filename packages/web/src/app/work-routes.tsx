import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { myActivitiesSearch, reviewSearch, signInSearch } from '../pages/search.ts'
import { accountsRoutes, linkRoutes } from './accounts-routes.tsx'
import { auditRoutes } from './audit-routes.tsx'
import { committeeRoutes } from './committee-routes.tsx'
import { mailsRoutes } from './mails-routes.tsx'
import { peopleRoutes } from './people-routes.tsx'
import { language } from './root-route.tsx'
import { roundRoutes } from './round-routes.tsx'
import { loadWords, opensFor, signedIn } from './signed-in-route.tsx'
import { structureRoutes } from './structure-routes.tsx'
import { systemRoutes } from './system-routes.tsx'

/** What they need first; public pages carry none of it. */
const loaders = () => import('../pages/load-work.ts')

const signIn = createRoute({
  getParentRoute: () => language,
  path: 'sign-in',
  validateSearch: signInSearch,
  beforeLoad: ({ location }) => loadWords(location.pathname),
  component: lazyRouteComponent(() => import('../pages/sign-in-page.tsx'), 'SignInPage'),
})

const signInAnswer = createRoute({
  getParentRoute: () => language,
  path: 'sign-in-answer',
  beforeLoad: ({ location }) => loadWords(location.pathname),
  component: lazyRouteComponent(
    () => import('../pages/sign-in-answer-page.tsx'),
    'SignInAnswerPage',
  ),
})

const personalData = createRoute({
  getParentRoute: () => language,
  path: 'personal-data',
  beforeLoad: ({ location }) => loadWords(location.pathname),
  component: lazyRouteComponent(
    () => import('../pages/personal-data-page.tsx'),
    'PersonalDataPage',
  ),
})

const account = createRoute({
  getParentRoute: () => signedIn,
  path: 'account',
  beforeLoad: opensFor('changePassword'),
  loader: async ({ context }) => (await loaders()).loadAccount(context.queryClient),
  component: lazyRouteComponent(() => import('../pages/account-page.tsx'), 'AccountPage'),
})

const myActivities = createRoute({
  getParentRoute: () => signedIn,
  path: 'my-activities',
  validateSearch: myActivitiesSearch,
  beforeLoad: opensFor('listReportableActivities'),
  loaderDeps: ({ search: { plan } }) => ({ plan }),
  loader: async ({ context, deps }) =>
    (await loaders()).loadMyActivities(context.queryClient, deps.plan),
  component: lazyRouteComponent(
    () => import('../pages/my-activities-page.tsx'),
    'MyActivitiesPage',
  ),
})

const review = createRoute({
  getParentRoute: () => signedIn,
  path: 'review',
  validateSearch: reviewSearch,
  beforeLoad: opensFor('decideProgressReport'),
  loader: async ({ context }) => (await loaders()).loadReview(context.queryClient),
  component: lazyRouteComponent(() => import('../pages/review-page.tsx'), 'ReviewPage'),
})

const report = createRoute({
  getParentRoute: () => signedIn,
  path: 'reports/$id',
  beforeLoad: opensFor('getProgressReport'),
  loader: async ({ context, params }) =>
    (await loaders()).loadReport(context.queryClient, params.id),
  component: lazyRouteComponent(() => import('../pages/report-page.tsx'), 'ReportPage'),
})

export const workRoutes = [
  signIn,
  signInAnswer,
  personalData,
  ...linkRoutes,
  signedIn.addChildren([
    myActivities,
    review,
    report,
    account,
    ...roundRoutes,
    ...structureRoutes,
    ...committeeRoutes,
    ...peopleRoutes,
    ...systemRoutes,
    ...accountsRoutes,
    ...mailsRoutes,
    ...auditRoutes,
  ]),
] as const
