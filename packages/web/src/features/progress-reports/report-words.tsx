import type { Schemas } from '../../api/client.ts'
import { EvidenceList } from '../../i18n/evidence-list.tsx'
import { Localized } from '../../i18n/localized.tsx'
import { useWords } from '../../i18n/use-words.ts'
import './report-words.css'

/** Why, and where it can be seen: what a body gives with its figure. */
export function ReportWords({
  said: { reason, evidence },
}: {
  said: Pick<Schemas['ReportRevision'], 'reason' | 'evidence'>
}) {
  const t = useWords()

  return (
    <dl className="report-words">
      <div>
        <dt>{t('progress-reports:reason')}</dt>
        <dd>
          {reason ? (
            <Localized text={reason} />
          ) : (
            <span className="soft">{t('progress-reports:noReason')}</span>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('progress-reports:evidence')}</dt>
        <dd>
          {evidence.length > 0 ? (
            <EvidenceList evidence={evidence} />
          ) : (
            <span className="soft">{t('progress-reports:noEvidence')}</span>
          )}
        </dd>
      </div>
    </dl>
  )
}
