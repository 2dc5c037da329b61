import { Link, useLocation } from '@tanstack/react-router'

import { useAccount } from '../features/sessions/use-account.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'

/** The way in for those who have an account, and back to the page that they are on. */
export function SignInLink() {
  const t = useWords()
  const language = useLanguage()
  const account = useAccount()
  const { href, pathname } = useLocation()
  // What stands there came for one browser, once: nobody is led back to it.
  if (account !== null || /\/sign-in(-answer)?$/.test(pathname)) return null

  return (
    <Link
      className="sign-in-link"
      to="/$language/sign-in"
      params={{ language }}
      search={{ return: href }}
    >
      {t('common:signIn')}
    </Link>
  )
}
