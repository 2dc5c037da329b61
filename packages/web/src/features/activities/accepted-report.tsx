import type { Schemas } from '../../api/client.ts'
import { LocalizedWords } from '../../i18n/localized.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import './accepted-report.css'

/** What the body reported, why, and where it can be seen. */
export function AcceptedReport({ report }: { report: Schemas['AcceptedReport'] }) {
  const t = useWords()
  const { reason, evidence, decisionReason } = report

  return (
    <>
      <span className="accepted-report">
        <span>
          <WhatWasSaid report={report} />
        </span>
        {reason && <LocalizedWords text={reason} />}
        {decisionReason && (
          <span>
            {t('activities:acceptedReport.decisionReason')} <LocalizedWords text={decisionReason} />
          </span>
        )}
      </span>
      {evidence.length > 0 && (
        <ul className="evidence" aria-label={t('activities:acceptedReport.evidence')}>
          {evidence.map(({ url, title }) => (
            <li key={url}>
              <a href={url} rel="nofollow noopener">
                <bdi>{title ?? url}</bdi>
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function WhatWasSaid({ report: { from, to, cause } }: { report: Schemas['AcceptedReport'] }) {
  const t = useWords()
  const { percent } = useFormats()
  if (cause !== null)
    return t('activities:acceptedReport.nothingNew', {
      cause: t(`activities:nothingNewCauses.${cause}`),
    })
  if (to === null) return null
  return from === null
    ? t('activities:acceptedReport.first', { to: percent(to) })
    : t('activities:acceptedReport.change', { from: percent(from), to: percent(to) })
}
