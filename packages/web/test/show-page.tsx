import { createMemoryHistory } from '@tanstack/react-router'
import { render } from '@testing-library/react'

import { App } from '../src/app/app.tsx'
import { createQueryClient } from '../src/app/query-client.ts'
import { createAppRouter } from '../src/app/router.tsx'

/** A visitor opens that address, with nothing cached. */
export async function showPage(address: string) {
  const queryClient = createQueryClient()
  const history = createMemoryHistory({ initialEntries: [address] })
  const router = createAppRouter(queryClient, history)
  await router.load()
  render(<App router={router} queryClient={queryClient} />)
  return { address: () => history.location.href }
}
