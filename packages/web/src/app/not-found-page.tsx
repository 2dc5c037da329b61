import type { ProblemCode } from '@iltizam/shared/problems'
import { Link } from '@tanstack/react-router'

import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import './message-page.css'

export function NotFoundPage() {
  return <NothingThere code="not-found" />
}

/** What is missing, and where to go on. */
export function NothingThere({ code }: { code: ProblemCode }) {
  const t = useWords()
  const title = t(`problems:${code}`)
  usePageTitle(title, t('common:product'))

  return (
    <section className="message">
      <h1>{title}</h1>
      <p className="soft">{t('common:checkAddress')}</p>
      <p>
        <Link to="/$language" params={{ language: useLanguage() }}>
          {t('common:toPlans')}
        </Link>
      </p>
    </section>
  )
}
