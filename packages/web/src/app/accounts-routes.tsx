import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { accountsSearch, invitationSearch } from '../pages/accounts-search.ts'
import { structureSearch } from '../pages/structure-search.ts'
import { language } from './root-route.tsx'
import { loadWords, opensFor, signedIn } from './signed-in-route.tsx'

/** What they need first; other pages carry none of it. */
const loaders = () => import('../pages/load-accounts.ts')

const accounts = createRoute({
  getParentRoute: () => signedIn,
  path: 'accounts',
  validateSearch: accountsSearch,
  beforeLoad: opensFor('listAccounts'),
  loaderDeps: ({ search: { access, role, search } }) => ({ state: access, role, search }),
  loader: async ({ context, deps }) => (await loaders()).loadAccounts(context.queryClient, deps),
  component: lazyRouteComponent(() => import('../pages/accounts-page.tsx'), 'AccountsPage'),
})

const invite = createRoute({
  getParentRoute: () => signedIn,
  path: 'accounts/new',
  validateSearch: invitationSearch,
  beforeLoad: opensFor('inviteAccount'),
  loaderDeps: ({ search: { person } }) => ({ person }),
  loader: async ({ context, deps }) =>
    (await loaders()).loadInvited(context.queryClient, deps.person),
  component: lazyRouteComponent(() => import('../pages/invite-page.tsx'), 'InvitePage'),
})

const record = createRoute({
  getParentRoute: () => signedIn,
  path: 'accounts/$id',
  validateSearch: structureSearch,
  beforeLoad: opensFor('getAccount'),
  loader: async ({ context, params }) =>
    (await loaders()).loadAccountRecord(context.queryClient, params.id),
  component: lazyRouteComponent(
    () => import('../pages/account-record-page.tsx'),
    'AccountRecordPage',
  ),
})

/** The pages of who lets people in. */
export const accountsRoutes = [accounts, invite, record] as const

const invitation = createRoute({
  getParentRoute: () => language,
  path: 'invitation',
  beforeLoad: ({ location }) => loadWords(location.pathname),
  component: lazyRouteComponent(() => import('../pages/invitation-page.tsx'), 'InvitationPage'),
})

const passwordReset = createRoute({
  getParentRoute: () => language,
  path: 'password-reset',
  beforeLoad: ({ location }) => loadWords(location.pathname),
  component: lazyRouteComponent(
    () => import('../pages/password-reset-page.tsx'),
    'PasswordResetPage',
  ),
})

const emailChange = createRoute({
  getParentRoute: () => language,
  path: 'email-change',
  beforeLoad: ({ location }) => loadWords(location.pathname),
  component: lazyRouteComponent(() => import('../pages/email-change-page.tsx'), 'EmailChangePage'),
})

/** The pages that our mails lead to: nobody is signed in there. */
export const linkRoutes = [invitation, passwordReset, emailChange] as const
