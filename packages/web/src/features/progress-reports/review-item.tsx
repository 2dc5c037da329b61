import { type ReactNode, useEffect, useRef } from 'react'

import type { Schemas } from '../../api/client.ts'
import { LocalizedWords } from '../../i18n/localized.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { Mark } from '../../ui/mark.tsx'
import { LateMark } from './late-mark.tsx'
import { ReportFigures } from './report-figures.tsx'
import { ReportState } from './report-state.tsx'
import './review-item.css'

interface ReviewItemProps {
  report: Schemas['ProgressReportSummary']
  isOpen: boolean
  /** Whether the keyboard goes on here. */
  takesFocus: boolean
  onOpen: () => void
  /** What it says in full, and the decision. */
  children: ReactNode
}

/** A report that waits for a decision: what it says, and what to look at twice. */
export function ReviewItem({ report, isOpen, takesFocus, onOpen, children }: ReviewItemProps) {
  const t = useWords()
  const heading = useRef<HTMLButtonElement>(null)
  const { activity, commitment, organization, hints, state } = report
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])

  return (
    <li className="review-item">
      <div className="review-head">
        <h2>
          <button ref={heading} type="button" aria-expanded={isOpen} onClick={onOpen}>
            <span className="review-number">{activity.number}</span>{' '}
            <LocalizedWords text={activity.title} />
          </button>
        </h2>
        <p className="small soft">
          <LocalizedWords text={organization.name} />
          <br />
          {t('progress-reports:toCommitment', { number: commitment.number })}{' '}
          <LocalizedWords text={commitment.title} />
        </p>
        {state === 'referred' && <ReportState state={state} />} <LateMark round={report.round} />
        {hints.length > 0 && (
          <ul aria-label={t('progress-reports:lookTwice')}>
            {hints.map((hint) => (
              <li key={hint}>
                <Mark>{t(`progress-reports:hints.${hint}`)}</Mark>
              </li>
            ))}
          </ul>
        )}
      </div>
      <ReportFigures said={report} />
      {isOpen && <div className="review-body">{children}</div>}
    </li>
  )
}
