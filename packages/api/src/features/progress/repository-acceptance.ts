import { progressReportDecisions, progressReportRevisions } from '../../db/schema/index.ts'
import { ourText } from '../../i18n/our-text.ts'
import { approvalColumns } from '../imports/repository.ts'

/** For a select that joins minutes, decision and wording to an accepted progress: what approved it. */
export const acceptanceColumns = {
  minutes: approvalColumns,
  decision: {
    id: progressReportDecisions.id,
    on: progressReportDecisions.decidedOn,
    reason: progressReportDecisions.reason,
  },
  wording: {
    reportId: progressReportRevisions.reportId,
    from: progressReportRevisions.fromProgress,
    to: progressReportRevisions.toProgress,
    cause: progressReportRevisions.cause,
    reason: progressReportRevisions.reason,
    evidence: progressReportRevisions.evidence,
  },
}

type Read<T> = {
  [K in keyof T]: T[K] extends { _: { data: infer D; notNull: infer N } }
    ? N extends true
      ? D
      : D | null
    : never
}

interface Acceptance {
  minutes: Read<typeof approvalColumns> | null
  decision: Read<(typeof acceptanceColumns)['decision']> | null
  wording: Read<(typeof acceptanceColumns)['wording']> | null
}

const body = ourText('progress:secretariat')
const document = ourText('progress:decisionOnReport')

/** Minutes, or a decision of the secretariat with the report that it accepted; null for neither. */
export function describeAcceptance({ minutes, decision, wording }: Acceptance) {
  if (!decision || !wording) return { approval: minutes, report: null }
  const { reportId: id, ...said } = wording
  return {
    approval: { body, document, on: decision.on, decisionId: decision.id },
    report: { id, ...said, decisionReason: decision.reason },
  }
}
