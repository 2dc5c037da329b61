import type { Caller } from '@iltizam/shared/permissions'
import { mayDecide } from '@iltizam/shared/reporting'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import type { Schemas } from '../../api/client.ts'
import { problemCode } from '../../api/problem-code.ts'
import { useWords } from '../../i18n/use-words.ts'
import { RefusedButton } from '../../ui/refused-button.tsx'
import { DecisionForm } from './decision-form.tsx'
import { reportQuery, reportsOnActivityQuery } from './queries.ts'
import { ReportList } from './report-list.tsx'
import { ReportSteps } from './report-story.tsx'
import { ReportWords } from './report-words.tsx'
import '../../ui/button.css'

interface ReviewBodyProps {
  report: Schemas['ProgressReportSummary']
  caller: Caller
  effect: (progress: number | null | undefined) => ReactNode
  onDecided: (report: Schemas['ProgressReport']) => void
}

/** What a reviewer needs to decide: the words, the evidence, what was reported before. */
export function ReviewBody({ report, caller, effect, onDecided }: ReviewBodyProps) {
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
          (mayDecide(caller, whole.revisions) ? (
            <DecisionForm
              key={whole.version}
              report={whole}
              effect={effect}
              onDecided={onDecided}
            />
          ) : (
            <RefusedButton
              label={t('progress-reports:decide')}
              why={t('progress-reports:whyNotYours')}
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
