import type { ProblemCode } from '@iltizam/shared/problems'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../i18n/use-language.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import './message-page.css'

export function NotFoundPage() {
  return <NothingThere code="not-found" />
}

/** What is missing, and where to go on. */
export function NothingThere({ code }: { code: ProblemCode }) {
  const { t } = useTranslation(['common', 'problems'])
  const title = t(`problems:${code}`)
  usePageTitle(title, t('product'))

  return (
    <section className="message">
      <h1>{title}</h1>
      <p className="soft">{t('checkAddress')}</p>
      <p>
        <Link to="/$language" params={{ language: useLanguage() }}>
          {t('toPlans')}
        </Link>
      </p>
    </section>
  )
}
