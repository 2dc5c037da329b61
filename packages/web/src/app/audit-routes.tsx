import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { auditSearch } from '../pages/search.ts'
import { opensFor, signedIn } from './signed-in-route.tsx'

/** What they need first; other pages carry none of it. */
const loaders = () => import('../pages/load-audit.ts')

const trail = createRoute({
  getParentRoute: () => signedIn,
  path: 'audit',
  validateSearch: auditSearch,
  beforeLoad: opensFor('listAuditEvents'),
  // What others add to an address is no filter.
  loaderDeps: ({ search }) => auditSearch({ ...search }),
  loader: async ({ context, deps }) => (await loaders()).loadTrail(context.queryClient, deps),
  component: lazyRouteComponent(() => import('../pages/audit-page.tsx'), 'AuditPage'),
})

const event = createRoute({
  getParentRoute: () => signedIn,
  path: 'audit/$sequence',
  beforeLoad: opensFor('getAuditEvent'),
  loader: async ({ context, params }) =>
    (await loaders()).loadEvent(context.queryClient, params.sequence),
  component: lazyRouteComponent(() => import('../pages/audit-event-page.tsx'), 'AuditEventPage'),
})

const verification = createRoute({
  getParentRoute: () => signedIn,
  path: 'audit/verify',
  beforeLoad: opensFor('exportAuditEvents'),
  component: lazyRouteComponent(() => import('../pages/audit-verify-page.tsx'), 'AuditVerifyPage'),
})

/** The auditor's pages. */
export const auditRoutes = [trail, event, verification] as const
