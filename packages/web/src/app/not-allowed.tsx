import { isolated } from '@iltizam/shared/formats'
import { Link, useLocation } from '@tanstack/react-router'

import { useAccount } from '../features/sessions/use-account.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import './message-page.css'

/** Signed in, and not for this page: says as whom, and offers to be somebody else. */
export function NotAllowed() {
  const t = useWords()
  const { href } = useLocation()
  const account = useAccount()
  const title = t('problems:not-allowed')
  usePageTitle(title, t('common:product'))

  return (
    <section className="message">
      <h1>{title}</h1>
      {account && (
        <p className="soft">
          {t('sessions:notAllowedExplained', { name: isolated(account.name) })}
        </p>
      )}
      <p>
        <Link
          to="/$language/sign-in"
          params={{ language: useLanguage() }}
          search={{ return: href }}
        >
          {t('sessions:signInAsAnother')}
        </Link>
      </p>
    </section>
  )
}
