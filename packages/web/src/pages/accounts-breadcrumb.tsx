import { Link } from '@tanstack/react-router'

import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import './breadcrumb.css'

/** The way back to all accounts. */
export function AccountsBreadcrumb({ here }: { here: string }) {
  const t = useWords()
  return (
    <nav className="breadcrumb no-print" aria-label={t('common:breadcrumb')}>
      <ol>
        <li>
          <Link to="/$language/accounts" params={{ language: useLanguage() }}>
            {t('accounts:accounts')}
          </Link>
        </li>
        <li aria-current="page">
          <bdi>{here}</bdi>
        </li>
      </ol>
    </nav>
  )
}
