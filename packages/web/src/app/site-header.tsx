import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'

import { useAccount } from '../features/sessions/use-account.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { ColorSchemeSwitch } from './color-scheme-switch.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { SignInLink } from './sign-in-link.tsx'

const WorkBar = lazy(async () => ({ default: (await import('./work-bar.tsx')).WorkBar }))

export function SiteHeader() {
  const t = useWords()
  const account = useAccount()
  return (
    <header className="site-header">
      <div className="wrap">
        <Link className="wordmark" to="/$language" params={{ language: useLanguage() }}>
          <strong>{t('common:product')}</strong> <span>{t('common:tagline')}</span>
        </Link>
        <div className="site-tools no-print">
          <LanguageSwitch />
          <SignInLink />
          <ColorSchemeSwitch />
        </div>
      </div>
      {account && (
        <Suspense>
          <WorkBar account={account} />
        </Suspense>
      )}
    </header>
  )
}
