import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { signInSearch } from '../pages/search.ts'
import { language } from './root-route.tsx'
import { loadWords, opensFor, signedIn } from './signed-in-route.tsx'
import { structureRoutes } from './structure-routes.tsx'

const signIn = createRoute({
  getParentRoute: () => language,
  path: 'sign-in',
  validateSearch: signInSearch,
  beforeLoad: ({ location }) => loadWords(location.pathname),
  component: lazyRouteComponent(() => import('../pages/sign-in-page.tsx'), 'SignInPage'),
})

const account = createRoute({
  getParentRoute: () => signedIn,
  path: 'account',
  beforeLoad: opensFor('changePassword'),
  component: lazyRouteComponent(() => import('../pages/account-page.tsx'), 'AccountPage'),
})

export const workRoutes = [signIn, signedIn.addChildren([account, ...structureRoutes])] as const
