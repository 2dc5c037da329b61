import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/measure.css'
import './ui/table.css'

import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'

import { createQueryClient } from './app/query-client.ts'
import { createAppRouter } from './app/router.tsx'
import { i18n } from './i18n/i18n.ts'

const queryClient = createQueryClient()
const router = createAppRouter(queryClient)
// The server's page stays in sight until ours is complete: words, figures and all.
await router.load()

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no place for the screens')
createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nextProvider>
  </StrictMode>,
)
