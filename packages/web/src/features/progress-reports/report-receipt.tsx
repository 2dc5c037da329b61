import { Link } from '@tanstack/react-router'
import { useEffect, useId, useRef } from 'react'

import type { Schemas } from '../../api/client.ts'
import { ReportedChange } from '../../i18n/reported-change.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import './report-receipt.css'

/** What was received, when, and where it can be seen for ever. It takes the focus. */
export function ReportReceipt({ report }: { report: Schemas['ProgressReport'] }) {
  const t = useWords()
  const language = useLanguage()
  const formats = useFormats()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const moment = formats.instant(report.changedAt ?? report.recordedAt)

  return (
    <section className="report-receipt" aria-labelledby={id}>
      <h4 id={id} ref={heading} tabIndex={-1}>
        {t('progress-reports:receipt')}
      </h4>
      <p>
        {t('progress-reports:reportOf', { number: report.activity.number })} ·{' '}
        <ReportedChange said={report} />
      </p>
      <p>{t('progress-reports:receiptWhen', { moment })}</p>
      <p className="small">
        {t('progress-reports:receiptAddress')}{' '}
        <Link to="/$language/reports/$id" params={{ language, id: report.id }} dir="ltr">
          {report.id}
        </Link>
      </p>
    </section>
  )
}
