import { isolated, withoutMarks } from '@iltizam/shared/formats'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'

import { activityQuery } from '../features/activities/activity-queries.ts'
import { REPORT_DRAFTS } from '../features/progress-reports/report-form.tsx'
import type { ReportBasis, ReportValues } from '../features/progress-reports/report-values.ts'
import { useReportRows } from '../features/progress-reports/use-report-rows.ts'
import { useSession } from '../features/sessions/use-session.ts'
import { ConfirmedAction } from '../forms/confirmed-action.tsx'
import { DoneNotice } from '../forms/done-notice.tsx'
import { type Draft, useOwnDrafts } from '../forms/drafts.ts'
import { Localized } from '../i18n/localized.tsx'
import { useFormats } from '../i18n/use-formats.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import '../ui/button.css'
import '../ui/facts.css'
import './unsent-reports.css'

/** What somebody typed here and did not send: theirs to take along, also when they report no longer. */
export function UnsentReports() {
  const t = useWords()
  const heading = useId()
  const { mayCall } = useSession()
  const drafts = useOwnDrafts<ReportValues, ReportBasis>(REPORT_DRAFTS)
  const [unsent, setUnsent] = useState(drafts.list)
  const [deleted, setDeleted] = useState(0)
  if (unsent.length === 0 && deleted === 0) return null
  const mayReport = mayCall('listReportableActivities')

  return (
    <section className="section" aria-labelledby={heading}>
      <div className="section-head">
        <h2 id={heading}>{t('progress-reports:unsent')}</h2>
      </div>
      {deleted > 0 && (
        <DoneNotice key={deleted}>
          <p>{t('progress-reports:unsentDeleted')}</p>
        </DoneNotice>
      )}
      {unsent.length > 0 && (
        <p className="soft">
          {t(mayReport ? 'progress-reports:unsentExplained' : 'progress-reports:unsentNotToBeSent')}
        </p>
      )}
      <ul className="unsent-reports">
        {unsent.map(({ rest: activityId, draft }) => (
          <UnsentReport
            key={activityId}
            activityId={activityId}
            draft={draft}
            mayReport={mayReport}
            onDelete={() => {
              drafts.forget(activityId)
              setUnsent(drafts.list())
              setDeleted(deleted + 1)
            }}
          />
        ))}
      </ul>
    </section>
  )
}

interface UnsentReportProps {
  activityId: string
  draft: Draft<ReportValues, ReportBasis>
  mayReport: boolean
  onDelete: () => void
}

function UnsentReport({ activityId, draft, mayReport, onDelete }: UnsentReportProps) {
  const t = useWords()
  const language = useLanguage()
  const { instant } = useFormats()
  const rowsOf = useReportRows()
  const { data: activity } = useQuery(activityQuery(activityId))
  const rows = rowsOf(draft.values, draft.basis).filter(({ value }) => value !== '')
  const number = activity?.number ?? ''
  const name = t('progress-reports:reportOn', { number: isolated(number) })
  const typedAt = t('progress-reports:typedAt', { at: instant(draft.typedAt) })
  const said = [name, typedAt, ...rows.map(({ label, value }) => `${label}: ${value}`)]
  const text = withoutMarks(said.join('\n'))

  return (
    <li>
      <h3>
        {mayReport ? (
          <Link
            to="/$language/my-activities"
            params={{ language }}
            search={number === '' ? {} : { activity: number }}
          >
            {name}
          </Link>
        ) : (
          name
        )}
      </h3>
      {activity && (
        <p>
          <Localized text={activity.title} />
        </p>
      )}
      <p className="small soft">{typedAt}</p>
      <dl className="facts">
        {rows.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <div className="unsent-report-actions">
        <CopyButton
          text={text}
          label={t('progress-reports:copyText')}
          done={t('progress-reports:textCopied')}
          failed={t('progress-reports:textNotCopied')}
        />
        <a
          className="button"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download={`iltizam-${number || activityId}.txt`}
        >
          {t('progress-reports:downloadText')}
        </a>
        <ConfirmedAction
          label={t('progress-reports:deleteText')}
          title={t('progress-reports:deleteTextAsk')}
          confirm={t('progress-reports:deleteText')}
          onConfirm={async () => onDelete()}
        >
          <p>{t('progress-reports:deleteTextExplained')}</p>
        </ConfirmedAction>
      </div>
    </li>
  )
}
