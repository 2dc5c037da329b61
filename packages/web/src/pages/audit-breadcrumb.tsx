import { Link } from '@tanstack/react-router'

import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import './breadcrumb.css'

/** The way back to the whole trail. */
export function AuditBreadcrumb({ here }: { here: string }) {
  const t = useWords()
  return (
    <nav className="breadcrumb no-print" aria-label={t('common:breadcrumb')}>
      <ol>
        <li>
          <Link
            to="/$language/audit"
            params={{ language: useLanguage() }}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {t('audit:auditTrail')}
          </Link>
        </li>
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  )
}
