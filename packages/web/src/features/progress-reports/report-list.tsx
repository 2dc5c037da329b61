import { Link } from '@tanstack/react-router'

import type { Schemas } from '../../api/client.ts'
import { ReportedChange } from '../../i18n/reported-change.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { LateMark } from './late-mark.tsx'
import { ReportState } from './report-state.tsx'
import './report-list.css'

/** Reports, a line each: when, what, where it stands. */
export function ReportList({ reports }: { reports: readonly Schemas['ProgressReportSummary'][] }) {
  const t = useWords()
  const language = useLanguage()
  const formats = useFormats()

  return (
    <ul className="report-list">
      {reports.map((report) => (
        <li key={report.id}>
          <Link to="/$language/reports/$id" params={{ language, id: report.id }}>
            {t('progress-reports:reportOf', { number: report.activity.number })}
          </Link>
          <ReportState state={report.state} /> <LateMark round={report.round} />
          <span>
            <ReportedChange said={report} />
          </span>
          <span className="soft">{formats.instant(report.changedAt ?? report.recordedAt)}</span>
        </li>
      ))}
    </ul>
  )
}
