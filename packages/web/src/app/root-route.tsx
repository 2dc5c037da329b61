import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, notFound, redirect } from '@tanstack/react-router'

import { instanceQuery } from '../features/instance/queries.ts'
import { sessionQuery } from '../features/sessions/queries.ts'
import { loadAllWords, showLanguage } from '../i18n/i18n.ts'
import { isLanguage, languageOfPath, preferredLanguage } from '../i18n/preferred-language.ts'
import { Layout } from './layout.tsx'
import { NotFoundPage } from './not-found-page.tsx'

const languageOf = (pathname: string) => languageOfPath(pathname) ?? preferredLanguage()

export const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  beforeLoad: ({ location }) => showLanguage(languageOf(location.pathname)),
  // Without them the pages still stand, less their banner and whoever is signed in.
  loader: async ({ context: { queryClient }, location }) => {
    await Promise.all([
      queryClient.prefetchQuery(instanceQuery),
      queryClient.prefetchQuery(sessionQuery),
    ])
    if (queryClient.getQueryData(sessionQuery.queryKey)?.account)
      await Promise.all([loadAllWords(languageOf(location.pathname)), import('./work-bar.tsx')])
  },
  component: Layout,
  notFoundComponent: NotFoundPage,
})

export const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/$language', params: { language: preferredLanguage() }, replace: true })
  },
})

export const language = createRoute({
  getParentRoute: () => root,
  path: '$language',
  beforeLoad: ({ params }) => {
    if (!isLanguage(params.language)) throw notFound()
  },
})
