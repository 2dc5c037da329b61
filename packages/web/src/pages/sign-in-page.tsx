import { getRouteApi, useRouter } from '@tanstack/react-router'

import type { Schemas } from '../api/client.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { startOf } from './menu.ts'
import { SignInChoices } from './sign-in-choices.tsx'

const route = getRouteApi('/$language/sign-in')

/** The door; it leads on to the page that asked for it. */
export function SignInPage() {
  const t = useWords()
  const router = useRouter()
  const language = useLanguage()
  const { return: wanted } = route.useSearch()
  usePageTitle(t('common:signIn'), t('common:product'))

  const goOn = ({ account }: Schemas['Session']) => {
    router.history.replace(wanted ?? startOf(account, language))
  }

  return (
    <section className="sign-in">
      <h1>{t('common:signIn')}</h1>
      <p className="soft">{t(wanted ? 'sessions:neededHere' : 'sessions:forWhom')}</p>
      <SignInChoices onSignedIn={goOn} returnPath={wanted ?? null} />
    </section>
  )
}
