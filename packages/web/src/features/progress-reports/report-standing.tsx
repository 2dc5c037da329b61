import type { Schemas } from '../../api/client.ts'
import { Localized } from '../../i18n/localized.tsx'
import { ReportedChange } from '../../i18n/reported-change.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ReportState } from './report-state.tsx'
import { WithdrawReport } from './withdraw-report.tsx'

interface ReportStandingProps {
  report: Schemas['ProgressReportSummary']
  /** Whether it is theirs to take back. */
  isMine: boolean
  onWithdrawn: () => void
}

/** What waits: what it says, where it stands, and what the reviewer said of it. */
export function ReportStanding({ report, isMine, onWithdrawn }: ReportStandingProps) {
  const t = useWords()
  const formats = useFormats()
  const { state, lastDecision } = report
  const moment = formats.instant(report.changedAt ?? report.recordedAt)

  return (
    <div className="report-standing">
      <p>
        <ReportState state={state} /> <ReportedChange said={report} />{' '}
        <span className="soft">{t('progress-reports:sentOn', { moment })}</span>
      </p>
      {state === 'returned' && lastDecision?.reason && (
        <blockquote>
          <p className="small soft">{t('progress-reports:reviewerSays')}</p>
          <Localized text={lastDecision.reason} />
        </blockquote>
      )}
      {isMine && <WithdrawReport report={report} onWithdrawn={onWithdrawn} />}
    </div>
  )
}
