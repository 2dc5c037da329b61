import type { OperationId } from '@iltizam/shared/permissions'
import { Problem } from '@iltizam/shared/problems'
import { createRoute, Outlet, redirect } from '@tanstack/react-router'

import type { Schemas } from '../api/client.ts'
import { OpenedBy } from '../features/sessions/opened-by.ts'
import { sessionQuery } from '../features/sessions/queries.ts'
import { loadAllWords } from '../i18n/i18n.ts'
import { languageOfPath, preferredLanguage } from '../i18n/preferred-language.ts'
import { language } from './root-route.tsx'
import { SessionEnded } from './session-ended.tsx'

export const loadWords = (pathname: string) =>
  loadAllWords(languageOfPath(pathname) ?? preferredLanguage())

/** The pages that need signing in: whoever is not signed in goes through the door, and comes back. */
export const signedIn = createRoute({
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
  component: SignedInPage,
})

function SignedInPage() {
  const { account } = signedIn.useRouteContext()

  return (
    <OpenedBy value={account}>
      <SessionEnded accountId={account.id} />
      <Outlet />
    </OpenedBy>
  )
}

interface Opening {
  context: { account: Schemas['Account'] }
  location: { pathname: string }
}

/**
 * For whoever may call that operation; the API refuses the others anyway. The table of permissions
 * arrives with the first page that asks it.
 */
export const opensFor =
  (operation: OperationId) =>
  async ({ context: { account }, location }: Opening) => {
    const { accountMayCall } = await import('../features/sessions/account-may-call.ts')
    if (accountMayCall(account, operation)) return
    const params = { language: languageOfPath(location.pathname) ?? preferredLanguage() }
    if (account.mustEnrol) throw redirect({ to: '/$language/account', params, replace: true })
    throw new Problem('not-allowed')
  }
