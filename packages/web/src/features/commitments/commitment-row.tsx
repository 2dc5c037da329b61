import { Link } from '@tanstack/react-router'

import type { Schemas } from '../../api/client.ts'
import { Day, Percent } from '../../i18n/figures.tsx'
import { LocalizedWords } from '../../i18n/localized.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Swatch } from '../../ui/stacked-bar.tsx'

interface CommitmentRowProps {
  commitment: Schemas['CommitmentSummary']
  slug: string
  asOf: string | undefined
}

/** One commitment of the plan's table; at small widths it reads as a card. */
export function CommitmentRow({ commitment, slug, asOf }: CommitmentRowProps) {
  const t = useWords()
  const language = useLanguage()
  const { number, title, lead, lastReportedOn, remarkKinds } = commitment

  return (
    <tr>
      <td className="column-number">{number}</td>
      <th scope="row" className="column-title">
        <Link
          to="/$language/plans/$slug/commitments/$number"
          params={{ language, slug, number: String(number) }}
          search={{ asOf }}
        >
          <LocalizedWords text={title} />
        </Link>
        {lead && (
          <span className="lead">
            <LocalizedWords text={lead.name} />
          </span>
        )}
      </th>
      <td className="column-progress">
        <RowProgress commitment={commitment} />
      </td>
      <td className="column-activities" data-label={t('activities:activities')}>
        <RowActivities commitment={commitment} />
      </td>
      <td className="column-day" data-label={t('commitments:column.lastReportedOn')}>
        {lastReportedOn ? <Day day={lastReportedOn} /> : t('commitments:neverReported')}
      </td>
      <td className="column-flags">
        <ul>
          {[...new Set(remarkKinds)].map((kind) => (
            <li key={kind}>{t(`remarks:kind.${kind}`)}</li>
          ))}
        </ul>
      </td>
    </tr>
  )
}

function RowProgress({ commitment }: { commitment: Schemas['CommitmentSummary'] }) {
  const t = useWords()
  const formats = useFormats()
  const { progress, published } = commitment
  if (progress.shown === null) return t('progress:nothingToMeasure')

  return (
    <>
      <span className="measure">
        <span className="figure">
          <Percent percent={progress.shown} />
        </span>
        <ProgressBar percent={progress.exact} />
      </span>
      {published && published.progress !== progress.shown && (
        <span className="published">
          {t('progress:publishedIs', { percent: formats.percent(published.progress) })}
        </span>
      )}
    </>
  )
}

function RowActivities({ commitment }: { commitment: Schemas['CommitmentSummary'] }) {
  const t = useWords()
  const formats = useFormats()
  const { activityCount, notReportedCount } = commitment

  return (
    <>
      {activityCount === 0 ? t('activities:noneListed') : formats.number(activityCount)}
      {notReportedCount > 0 && (
        <span className="unreported-count">
          <Swatch kind="unreported" />
          {t('activities:ofWhichNotReported', { count: notReportedCount })}
        </span>
      )}
    </>
  )
}
