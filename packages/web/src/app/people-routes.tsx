import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { chosenMandates, mandatesSearch } from '../pages/mandates-search.ts'
import { peopleSearch, structureSearch } from '../pages/structure-search.ts'
import { opensFor, signedIn } from './signed-in-route.tsx'

/** What they need first; other pages carry none of it. */
const loaders = () => import('../pages/load-people.ts')

const people = createRoute({
  getParentRoute: () => signedIn,
  path: 'people',
  validateSearch: peopleSearch,
  beforeLoad: opensFor('listPeople'),
  loader: async ({ context }) => (await loaders()).loadPeople(context.queryClient),
  component: lazyRouteComponent(() => import('../pages/people-page.tsx'), 'PeoplePage'),
})

const person = createRoute({
  getParentRoute: () => signedIn,
  path: 'people/$id',
  validateSearch: structureSearch,
  beforeLoad: opensFor('getPerson'),
  loader: async ({ context, params }) =>
    (await loaders()).loadPerson(context.queryClient, params.id),
  component: lazyRouteComponent(() => import('../pages/person-page.tsx'), 'PersonPage'),
})

const mandates = createRoute({
  getParentRoute: () => signedIn,
  path: 'mandates',
  validateSearch: mandatesSearch,
  beforeLoad: opensFor('listPeople'),
  loaderDeps: ({ search }) => chosenMandates(search),
  loader: async ({ context, deps }) => (await loaders()).loadMandates(context.queryClient, deps),
  component: lazyRouteComponent(() => import('../pages/mandates-page.tsx'), 'MandatesPage'),
})

const mandate = createRoute({
  getParentRoute: () => signedIn,
  path: 'mandates/$id',
  validateSearch: mandatesSearch,
  // Before the first day, and after the last one, whose it is holds no right, and reads it all the same.
  beforeLoad: opensFor('getMandate'),
  loader: async ({ context, params }) => (await loaders()).loadMandate(context, params.id),
  component: lazyRouteComponent(() => import('../pages/mandate-page.tsx'), 'MandatePage'),
})

const handovers = createRoute({
  getParentRoute: () => signedIn,
  path: 'handovers',
  beforeLoad: opensFor('listHandovers'),
  loader: async ({ context }) => (await loaders()).loadHandovers(context.queryClient),
  component: lazyRouteComponent(() => import('../pages/handovers-page.tsx'), 'HandoversPage'),
})

const handover = createRoute({
  getParentRoute: () => signedIn,
  path: 'handovers/$id',
  beforeLoad: opensFor('getHandover'),
  loader: async ({ context, params }) =>
    (await loaders()).loadHandover(context.queryClient, params.id),
  component: lazyRouteComponent(() => import('../pages/handover-page.tsx'), 'HandoverPage'),
})

/** People, what they answer for, and how it goes from one to the next. */
export const peopleRoutes = [people, person, mandates, mandate, handovers, handover] as const
