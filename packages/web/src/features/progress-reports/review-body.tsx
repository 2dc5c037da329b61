import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'

import type { Schemas } from '../../api/client.ts'
import { problemCode } from '../../api/problem-code.ts'
import { useWords } from '../../i18n/use-words.ts'
import { DecisionForm } from './decision-form.tsx'
import { reportQuery, reportsOnActivityQuery } from './queries.ts'
import { ReportList } from './report-list.tsx'
import { ReportSteps } from './report-story.tsx'
import { ReportWords } from './report-words.tsx'
import '../../ui/button.css'

interface ReviewBodyProps {
  report: Schemas['ProgressReportSummary']
  accountId: string | null
  effect: (progress: number | null | undefined) => ReactNode
  onDecided: (report: Schemas['ProgressReport']) => void
}

/** What a reviewer needs to decide: the words, the evidence, what was reported before. */
export function ReviewBody({ report, accountId, effect, onDecided }: ReviewBodyProps) {
  const t = useWords()
  const { data: earlier } = useQuery(reportsOnActivityQuery(report.activity.id))
  const { data: whole, error, refetch } = useQuery(reportQuery(report.id))
  const before = earlier?.filter(({ id }) => id !== report.id)

  return (
    <>
      <div className="review-said">
        <ReportWords said={report} />
        {whole && whole.decisions.length > 0 && <SentBack report={whole} />}
        {before && (
          <details className="review-earlier">
            <summary>{t('progress-reports:earlier')}</summary>
            {before.length > 0 ? (
              <ReportList reports={before} />
            ) : (
              <p className="soft">{t('progress-reports:earlierNone')}</p>
            )}
          </details>
        )}
      </div>
      <div className="review-decision">
        {error && !whole && <Unread error={error} onRetry={() => void refetch()} />}
        {whole &&
          (whole.revisions.some(({ recordedBy }) => recordedBy.id === accountId) ? (
            <NotYours />
          ) : (
            <DecisionForm
              key={whole.version}
              report={whole}
              effect={effect}
              onDecided={onDecided}
            />
          ))}
      </div>
    </>
  )
}

/** What was decided on it before, and what it said then. */
function SentBack({ report }: { report: Schemas['ProgressReport'] }) {
  const t = useWords()
  return (
    <details className="review-earlier" open>
      <summary>{t('progress-reports:story')}</summary>
      <ReportSteps report={report} />
    </details>
  )
}

/** Without the whole report there is nothing to decide on. */
function Unread({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const t = useWords()
  return (
    <p className="buttons">
      <span role="alert">{t(`problems:${problemCode(error)}`)}</span>
      <button type="button" className="button" onClick={onRetry}>
        {t('common:tryAgain')}
      </button>
    </p>
  )
}

/** Nobody decides on what they recorded; the API refuses it too. */
function NotYours() {
  const t = useWords()
  const id = useId()
  return (
    <p className="buttons">
      <button type="button" className="button" aria-disabled="true" aria-describedby={id}>
        {t('progress-reports:decide')}
      </button>
      <span id={id}>{t('progress-reports:whyNotYours')}</span>
    </p>
  )
}
