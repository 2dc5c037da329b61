import { Link, useRouter } from '@tanstack/react-router'
import { useState } from 'react'

import type { Schemas } from '../api/client.ts'
import { ProviderAnswer } from '../features/provider-sign-ins/provider-answer.tsx'
import { useChangeSession } from '../features/sessions/use-change-session.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { startOf } from './menu.ts'

/** Where people come back to from the identity provider: what it answers stands after the `#`. */
export function SignInAnswerPage() {
  const t = useWords()
  const router = useRouter()
  const language = useLanguage()
  const { takeOver } = useChangeSession()
  // As it came: the router's own hash is decoded, and so another answer.
  const [answer] = useState(() => router.history.location.hash.replace(/^#/, ''))
  usePageTitle(t('provider-sign-ins:title'), t('common:product'))

  const goOn = async ({ returnPath }: Schemas['ProviderSignIn']) => {
    const { account } = await takeOver()
    router.history.replace(returnPath ?? startOf(account, language))
  }

  return (
    <section className="sign-in">
      <h1>{t('provider-sign-ins:title')}</h1>
      {answer === '' ? (
        <p>{t('provider-sign-ins:noAnswer')}</p>
      ) : (
        <ProviderAnswer answer={answer} onSignedIn={goOn} />
      )}
      <p>
        <Link to="/$language/sign-in" params={{ language }} replace>
          {t('provider-sign-ins:backToSignIn')}
        </Link>
      </p>
    </section>
  )
}
