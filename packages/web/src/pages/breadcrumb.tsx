import { Link } from '@tanstack/react-router'

import type { Schemas } from '../api/client.ts'
import { LocalizedWords } from '../i18n/localized.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import './breadcrumb.css'

interface BreadcrumbProps {
  plan: Schemas['Plan']
  asOf: string | undefined
  number: number
}

export function Breadcrumb({ plan, asOf, number }: BreadcrumbProps) {
  const t = useWords()
  const language = useLanguage()

  return (
    <nav className="breadcrumb no-print" aria-label={t('common:breadcrumb')}>
      <ol>
        <li>
          <Link
            to="/$language/plans/$slug"
            params={{ language, slug: plan.slug }}
            search={{ asOf }}
          >
            <LocalizedWords text={plan.title} />
          </Link>
        </li>
        <li aria-current="page">{t('commitments:numbered', { number })}</li>
      </ol>
    </nav>
  )
}
