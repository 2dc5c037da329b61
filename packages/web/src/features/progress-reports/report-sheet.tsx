import { Link } from '@tanstack/react-router'

import type { Schemas } from '../../api/client.ts'
import { Localized, LocalizedWords } from '../../i18n/localized.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { LateMark } from './late-mark.tsx'
import { ReportFigures } from './report-figures.tsx'
import { ReportState } from './report-state.tsx'
import { ReportWords } from './report-words.tsx'
import '../../ui/facts.css'
import './report-sheet.css'

/** What a report says as it stands, of which activity, by which body. */
export function ReportSheet({ report }: { report: Schemas['ProgressReport'] }) {
  const t = useWords()
  const language = useLanguage()
  const formats = useFormats()
  const { activity, commitment, organization, byLead, onBehalf, state } = report

  return (
    <header className="report-sheet">
      <p className="eyebrow">
        <Link
          to="/$language/plans/$slug/commitments/$number"
          params={{ language, slug: commitment.planSlug, number: String(commitment.number) }}
        >
          {t('progress-reports:toCommitment', { number: commitment.number })}
        </Link>
      </p>
      <h1>{t('progress-reports:reportOf', { number: activity.number })}</h1>
      <p className="report-sheet-activity">
        <Localized text={activity.title} />
      </p>
      <div className="report-sheet-figures">
        <ReportFigures said={report} />
        <ReportState state={state} /> <LateMark round={report.round} />
      </div>
      <ReportWords said={report} />
      <dl className="facts">
        <div>
          <dt>{t('progress-reports:body')}</dt>
          <dd>
            <LocalizedWords text={organization.name} />
            {byLead && <p className="small soft">{t('progress-reports:recordedAsLead')}</p>}
            {onBehalf && <p className="small soft">{t('progress-reports:recordedOnBehalf')}</p>}
          </dd>
        </div>
        <div>
          <dt>{t('progress-reports:when')}</dt>
          <dd>{formats.instant(report.recordedAt)}</dd>
        </div>
      </dl>
    </header>
  )
}
