import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../i18n/use-language.ts'
import { ColorSchemeSwitch } from './color-scheme-switch.tsx'
import { LanguageSwitch } from './language-switch.tsx'

export function SiteHeader() {
  const { t } = useTranslation('common')
  return (
    <header className="site-header">
      <div className="wrap">
        <Link className="wordmark" to="/$language" params={{ language: useLanguage() }}>
          <strong>{t('product')}</strong> <span>{t('tagline')}</span>
        </Link>
        <div className="site-tools no-print">
          <LanguageSwitch />
          <ColorSchemeSwitch />
        </div>
      </div>
    </header>
  )
}
