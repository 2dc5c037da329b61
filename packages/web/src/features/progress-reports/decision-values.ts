import { decisionFaults } from '@iltizam/shared/reporting'
import type { DecisionKind, Language } from '@iltizam/shared/vocabulary'

import type { Schemas } from '../../api/client.ts'
import type { Fault } from '../../forms/faults.ts'
import { wholeNumberOf } from '../../ui/whole-number.ts'
import { textOf, whyNotPercent, writtenReason } from './report-values.ts'

type Report = Schemas['ProgressReportSummary'] | Schemas['ProgressReport']

/** A decision as it is typed. */
export interface DecisionValues {
  kind: DecisionKind | ''
  /** Another figure than the reported one. */
  progress: string
  reason: string
  language: Language
}

/** The very wording that it is taken on. */
export interface DecisionBasis extends Pick<Report, 'version' | 'state' | 'from' | 'to' | 'cause'> {
  reason: string
  evidenceCount: number
}

export function decisionBasis(report: Report): DecisionBasis {
  const { version, state, from, to, cause, reason, evidence } = report
  return { version, state, from, to, cause, reason: textOf(reason), evidenceCount: evidence.length }
}

export const noDecision = (language: Language): DecisionValues => ({
  kind: '',
  progress: '',
  reason: '',
  language,
})

export function decisionBody(values: DecisionValues, kind: DecisionKind): Schemas['NewDecision'] {
  const { reason, language } = values
  const progress = wholeNumberOf(values.progress)
  return {
    kind,
    ...(kind === 'accept' && progress !== null && { progress }),
    ...(reason.trim() !== '' && { reason: writtenReason(reason, language) }),
  }
}

/** The figure that the activity will be at; undefined where the decision moves none. */
export function progressDecided({ kind, progress }: DecisionValues, { to }: DecisionBasis) {
  if (kind !== 'accept') return undefined
  return whyNotPercent(progress) === null ? (wholeNumberOf(progress) ?? to) : to
}

/** Everything that keeps it from being taken; shared knows the rules. */
export function faultsOfDecision(values: DecisionValues, basis: DecisionBasis): Fault[] {
  const { kind, reason } = values
  if (kind === '') return [{ pointer: '#/kind', rule: 'required' }]
  const { progress } = decisionBody(values, kind)
  const whyNot = progress === undefined ? null : whyNotPercent(values.progress)
  if (whyNot !== null) return [{ pointer: '#/progress', rule: whyNot }]
  const { from, to, cause, evidenceCount } = basis
  const report = {
    from,
    to: to ?? undefined,
    cause: cause ?? undefined,
    hasReason: basis.reason !== '',
    evidenceCount,
  }
  return decisionFaults({ kind, progress, hasReason: reason.trim() !== '' }, report).map(
    ({ field, rule }) => ({ pointer: `#/${field}`, rule }),
  )
}
