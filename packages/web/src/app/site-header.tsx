import { Link } from '@tanstack/react-router'

import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { ColorSchemeSwitch } from './color-scheme-switch.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { SignInLink } from './sign-in-link.tsx'
import { WorkBar } from './work-bar.tsx'

export function SiteHeader() {
  const t = useWords()
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
      <WorkBar />
    </header>
  )
}
