import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { mailsSearch } from '../pages/mails-search.ts'
import { opensFor, signedIn } from './signed-in-route.tsx'

/** What they need first; other pages carry none of it. */
const loaders = () => import('../pages/load-mails.ts')

const mails = createRoute({
  getParentRoute: () => signedIn,
  path: 'mails',
  validateSearch: mailsSearch,
  beforeLoad: opensFor('listMails'),
  loaderDeps: ({ search: { standing } }) => ({ standing }),
  loader: async ({ context, deps }) =>
    (await loaders()).loadMails(context.queryClient, deps.standing),
  component: lazyRouteComponent(() => import('../pages/mails-page.tsx'), 'MailsPage'),
})

/** What is sent to people. */
export const mailsRoutes = [mails] as const
