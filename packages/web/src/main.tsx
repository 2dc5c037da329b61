import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/measure.css'
import './ui/table.css'

import { Problem } from '@iltizam/shared/problems'
import { createBrowserHistory } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'

import { App } from './app/app.tsx'
import { createQueryClient } from './app/query-client.ts'
import { createAppRouter } from './app/router.tsx'

const queryClient = createQueryClient()
const router = createAppRouter(queryClient, createBrowserHistory())

// No await at the top level: code that arrives later would then share chunks, not this one.
void show()

/** The server's page stays in sight until ours is complete: words, figures and all. */
async function show() {
  await router.load()
  const root = document.getElementById('root')
  if (root === null) throw new Error('the page has no place for the screens')
  createRoot(root, { onCaughtError }).render(<App router={router} queryClient={queryClient} />)
}

/** A refusal has a page of its own: that is no fault to report. */
function onCaughtError(error: unknown) {
  if (!(error instanceof Problem)) reportError(error)
}
