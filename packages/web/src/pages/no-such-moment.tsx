import type { ProblemCode } from '@iltizam/shared/problems'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

import { useWords } from '../i18n/use-words.ts'
import { usePageTitle } from '../ui/use-page-title.ts'

interface NoSuchMomentProps {
  code: ProblemCode
  /** What is known instead. */
  children: ReactNode
}

/** A day that has no answer, and the way back to one that has. */
export function NoSuchMoment({ code, children }: NoSuchMomentProps) {
  const t = useWords()
  const title = t(`problems:${code}`)
  usePageTitle(title, t('common:product'))

  return (
    <section className="message">
      <h1>{title}</h1>
      {children}
      <p>
        <Link to="." search={(previous) => ({ ...previous, asOf: undefined })}>
          {t('common:backToToday')}
        </Link>
      </p>
    </section>
  )
}
