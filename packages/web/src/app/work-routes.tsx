import { mayCall, type OperationId } from '@iltizam/shared/permissions'
import { Problem } from '@iltizam/shared/problems'
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'

import type { Schemas } from '../api/client.ts'
import { sessionQuery } from '../features/sessions/queries.ts'
import { rolesOf } from '../features/sessions/use-session.ts'
import { loadAllWords } from '../i18n/i18n.ts'
import { languageOfPath, preferredLanguage } from '../i18n/preferred-language.ts'
import { signInSearch } from '../pages/search.ts'
import { language } from './root-route.tsx'

const loadWords = (pathname: string) =>
  loadAllWords(languageOfPath(pathname) ?? preferredLanguage())

const signIn = createRoute({
  getParentRoute: () => language,
  path: 'sign-in',
  validateSearch: signInSearch,
  beforeLoad: ({ location }) => loadWords(location.pathname),
  component: lazyRouteComponent(() => import('../pages/sign-in-page.tsx'), 'SignInPage'),
})

/** The pages that need signing in: whoever is not signed in goes through the door, and comes back. */
const signedIn = createRoute({
  getParentRoute: () => language,
  id: 'signed-in',
  beforeLoad: async ({ context: { queryClient }, location, params }) => {
    const { account } = await queryClient.ensureQueryData(sessionQuery)
    if (account === null)
      throw redirect({
        to: '/$language/sign-in',
        params,
        search: { return: location.href },
        replace: true,
      })
    await loadWords(location.pathname)
    return { account }
  },
})

/** For whoever may call that operation; the API refuses the others anyway. */
const opensFor =
  (operation: OperationId) =>
  ({ context }: { context: { account: Schemas['Account'] } }) => {
    if (!mayCall(operation, rolesOf(context.account))) throw new Problem('not-allowed')
  }

const account = createRoute({
  getParentRoute: () => signedIn,
  path: 'account',
  beforeLoad: opensFor('changePassword'),
  component: lazyRouteComponent(() => import('../pages/account-page.tsx'), 'AccountPage'),
})

export const workRoutes = [signIn, signedIn.addChildren([account])] as const
