import { Link, useLocation } from '@tanstack/react-router'

import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import '../ui/button.css'
import './message-page.css'

/** The session ended before the page could be shown: through the door, and back. */
export function SignInNeeded() {
  const t = useWords()
  const { href } = useLocation()
  const title = t('problems:not-signed-in')
  usePageTitle(title, t('common:product'))

  return (
    <section className="message">
      <h1>{title}</h1>
      <p className="soft">{t('sessions:neededHere')}</p>
      <p>
        <Link
          className="button button-primary"
          to="/$language/sign-in"
          params={{ language: useLanguage() }}
          search={{ return: href }}
        >
          {t('common:signIn')}
        </Link>
      </p>
    </section>
  )
}
