import type { LocalizedText } from '@iltizam/shared/localized-text'
import { type ReportRule, reportFaults } from '@iltizam/shared/reporting'
import { isWebAddress } from '@iltizam/shared/text-rules'
import type { Language, NothingNewCause } from '@iltizam/shared/vocabulary'

import type { Schemas } from '../../api/client.ts'
import type { Fault } from '../../forms/faults.ts'
import type { Ground } from '../../forms/use-form.ts'
import { wholeNumberOf } from '../../ui/whole-number.ts'

type Report = Schemas['ProgressReportSummary']

export interface EvidenceValue {
  url: string
  title: string
}

/** A report as it is typed. */
export interface ReportValues {
  kind: 'figure' | 'nothing-new'
  to: string
  cause: NothingNewCause | ''
  reason: string
  /** In which the reason is written. */
  language: Language
  evidence: EvidenceValue[]
}

/** What a report is made from: the accepted figure, and the open report that it replaces. */
export interface ReportBasis {
  from: number | null
  report: { id: string; version: number } | null
}

/** What stands in the form at first: nothing, or what the open report says. */
export function reportGround(
  from: number | null,
  report: Report | undefined,
  language: Language,
): Ground<ReportValues, ReportBasis> {
  const basis = { from, report: report ? { id: report.id, version: report.version } : null }
  if (!report) return { initial: emptyValues(language), basis }
  const { to, cause, reason, evidence } = report
  const initial: ReportValues = {
    kind: cause === null ? 'figure' : 'nothing-new',
    to: cause === null ? String(to ?? '') : '',
    cause: cause ?? '',
    reason: textOf(reason),
    language: reason?.source ?? language,
    evidence: evidence.map(({ url, title }) => ({ url, title: title ?? '' })),
  }
  return { initial, basis }
}

const emptyValues = (language: Language): ReportValues => ({
  kind: 'figure',
  to: '',
  cause: '',
  reason: '',
  language,
  evidence: [],
})

/** As its author wrote it. */
export const textOf = (text: LocalizedText | null) => text?.[text.source]?.text ?? ''

/** What the API takes; a line of evidence that was left empty is none. */
export function reportBody(
  values: ReportValues,
  from: number | null,
): Schemas['NewProgressReport'] {
  const { kind, cause, reason, language } = values
  const to = wholeNumberOf(values.to)
  const evidence = givenEvidence(values).map(({ url, title }) => ({
    url: url.trim(),
    ...(title.trim() !== '' && { title: title.trim() }),
  }))
  return {
    from,
    ...(kind === 'figure' && to !== null && { to }),
    ...(kind === 'nothing-new' && cause !== '' && { cause }),
    ...(reason.trim() !== '' && { reason: writtenReason(reason, language) }),
    ...(evidence.length > 0 && { evidence }),
  }
}

/** A reason as somebody writes it on a page in that language. */
export const writtenReason = (reason: string, language: Language): Schemas['WrittenText'] => ({
  source: language,
  [language]: { text: reason.trim(), state: 'verified' },
})

const givenEvidence = ({ evidence }: ReportValues) =>
  evidence.filter(({ url, title }) => url.trim() !== '' || title.trim() !== '')

/** Everything that keeps what is typed from being sent. */
export function faultsOfReport(values: ReportValues, from: number | null): Fault[] {
  return [...figureFaults(values), ...evidenceFaults(values), ...ruleFaults(values, from)]
}

interface RuleFault extends Fault {
  rule: ReportRule | 'required'
}

/** What the rules of reporting still ask for; shared knows them. */
export function ruleFaults(values: ReportValues, from: number | null): RuleFault[] {
  const { to, cause } = reportBody(values, from)
  if (whyNotPercent(values.to) !== null && to !== undefined) return []
  const hasReason = values.reason.trim() !== ''
  const evidenceCount = givenEvidence(values).length
  // An empty choice of a cause is a fault of that field, not of the figure's.
  if (values.kind === 'nothing-new' && cause === undefined)
    return [{ pointer: '#/cause', rule: 'required' }]
  return reportFaults({ from, to, cause, hasReason, evidenceCount }).map(({ field, rule }) => ({
    pointer: `#/${field}`,
    rule,
  }))
}

/** Why what was typed is no percentage; of nothing typed that is not said. */
export function whyNotPercent(typed: string): 'whole-number' | 'minimum' | 'maximum' | null {
  const figure = wholeNumberOf(typed)
  if (figure === null) return null
  if (Number.isNaN(figure)) return 'whole-number'
  if (figure < 0) return 'minimum'
  return figure > 100 ? 'maximum' : null
}

function figureFaults({ kind, to }: ReportValues): Fault[] {
  const rule = kind === 'figure' ? whyNotPercent(to) : null
  return rule === null ? [] : [{ pointer: '#/to', rule }]
}

function evidenceFaults(values: ReportValues): Fault[] {
  return values.evidence.flatMap((one, index) =>
    givenEvidence({ ...values, evidence: [one] }).length === 0 || isWebAddress(one.url.trim())
      ? []
      : [{ pointer: `#/evidence/${index}/url`, rule: 'web-address' }],
  )
}
