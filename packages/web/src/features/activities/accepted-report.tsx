import type { Schemas } from '../../api/client.ts'
import { EvidenceList } from '../../i18n/evidence-list.tsx'
import { LocalizedWords } from '../../i18n/localized.tsx'
import { ReportedChange } from '../../i18n/reported-change.tsx'
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
          <ReportedChange said={report} />
        </span>
        {reason && <LocalizedWords text={reason} />}
        {decisionReason && (
          <span>
            {t('activities:acceptedReport.decisionReason')} <LocalizedWords text={decisionReason} />
          </span>
        )}
      </span>
      <EvidenceList evidence={evidence} />
    </>
  )
}
