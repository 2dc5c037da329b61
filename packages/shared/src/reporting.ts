import { actingRole, isPossible, mayActOn, type Reach, reachOf } from './access.ts'
import type { AnswerableBodies, MandateSubject } from './mandates.ts'
import type { Caller } from './permissions.ts'
import { OPEN_STATES } from './report-states.ts'
import type { DecisionKind, NothingNewCause, PlanStatus, ReportState, Role } from './vocabulary.ts'

const complete = 100

/** What a report says of an activity: another figure, or nothing new and why. */
export interface ReportedChange {
  /** Whole percent; null: not reported so far. */
  from: number | null
  /** Whole percent; undefined with a cause. */
  to?: number | undefined
  cause?: NothingNewCause | undefined
  hasReason: boolean
  evidenceCount: number
}

/** A field that a rule of reporting refuses, and the rule. */
export interface ReportFault {
  field: 'to' | 'cause' | 'reason' | 'evidence' | 'progress'
  rule: ReportRule
}

export type ReportRule =
  | 'figure-or-cause'
  | 'unchanged'
  | 'reason-for-fall'
  | 'reason-for-completion'
  | 'evidence-for-completion'
  | 'reason-for-other'
  | 'reason-for-decision'
  | 'only-when-accepted'

/** Everything that keeps a report from being submitted: a fall needs a reason, 100 evidence too. */
export function reportFaults({ cause, ...change }: ReportedChange): ReportFault[] {
  const { to, hasReason } = change
  if (to !== undefined)
    return cause === undefined
      ? figureFaults({ ...change, to })
      : [fault('cause', 'figure-or-cause')]
  if (cause === undefined) return [fault('to', 'figure-or-cause')]
  return cause === 'other' && !hasReason ? [fault('reason', 'reason-for-other')] : []
}

function figureFaults(change: Omit<ReportedChange, 'cause'> & { to: number }): ReportFault[] {
  const { from, to, hasReason, evidenceCount } = change
  const isComplete = to === complete
  if (to === from) return [fault('to', 'unchanged')]
  const broken: [boolean, ReportFault][] = [
    [to < (from ?? 0) && !hasReason, fault('reason', 'reason-for-fall')],
    [isComplete && !hasReason, fault('reason', 'reason-for-completion')],
    [isComplete && evidenceCount === 0, fault('evidence', 'evidence-for-completion')],
  ]
  return broken.flatMap(([isBroken, found]) => (isBroken ? [found] : []))
}

export interface ProposedDecision {
  kind: DecisionKind
  /** Whole percent that is accepted instead of what was reported. */
  progress?: number | undefined
  hasReason: boolean
}

/** Everything that keeps a decision from being taken; `report` is what it is taken on. */
export function decisionFaults(decision: ProposedDecision, report: ReportedChange): ReportFault[] {
  const { kind, progress, hasReason } = decision
  if (kind === 'accept') return acceptanceFaults(decision, report)
  if (progress !== undefined) return [fault('progress', 'only-when-accepted')]
  return hasReason || kind === 'refer' ? [] : [fault('reason', 'reason-for-decision')]
}

function acceptanceFaults(decision: ProposedDecision, report: ReportedChange): ReportFault[] {
  const { progress, hasReason } = decision
  if (progress === undefined || progress === report.to) return []
  if (!hasReason) return [fault('reason', 'reason-for-decision')]
  const isUnproven = progress === complete && report.evidenceCount === 0
  return isUnproven ? [fault('progress', 'evidence-for-completion')] : []
}

/** The state that a decision leaves a report in. */
export const stateAfter = {
  accept: 'accepted',
  return: 'returned',
  reject: 'rejected',
  refer: 'referred',
} as const satisfies Record<DecisionKind, ReportState>

export const isOpen = (state: ReportState): boolean =>
  (OPEN_STATES as readonly ReportState[]).includes(state)
export const awaitsDecision = (state: ReportState): boolean =>
  isPossible('decideProgressReport', 'progress-report', state)
export const isRevisable = (state: ReportState): boolean =>
  isPossible('reviseProgressReport', 'progress-report', state)

/** A bigger step in one report than a reviewer lets pass without a look. */
const usualStep = 30

export const REVIEW_HINTS = ['big-step', 'fall', 'complete-without-evidence', 'same-words'] as const
export type ReviewHint = (typeof REVIEW_HINTS)[number]

/** What a reviewer should look at twice. */
export function reviewHints(
  report: ReportedChange & { reason: string | null },
  previousReason: string | null,
): ReviewHint[] {
  const { from, to, evidenceCount, reason } = report
  const step = to === undefined ? 0 : to - (from ?? 0)
  const hints: ReviewHint[] = []
  if (step > usualStep) hints.push('big-step')
  if (step < 0) hints.push('fall')
  if (to === complete && evidenceCount === 0) hints.push('complete-without-evidence')
  if (reason !== null && reason === previousReason) hints.push('same-words')
  return hints
}

/** Whose word a report is, and how it came to be recorded. */
export interface Reporter {
  organizationId: string
  /** It leads the commitment; another body answers for the activity. */
  byLead: boolean
  /** The secretariat recorded what the body said. */
  onBehalf: boolean
}

/** For whom somebody reports on an activity; null where they may not. */
export function reporterOn(caller: Caller, bodies: AnswerableBodies): Reporter | null {
  const { responsibleId, leadId, commitmentId, activityId } = bodies
  const answers = responsibleId ?? leadId
  const roleFor = (organizationId: string) =>
    actingRole('submitProgressReport', caller, { organizationId, commitmentId, activityId })
  const role = answers === null ? undefined : roleFor(answers)
  if (answers !== null && isOfBody(role))
    return { organizationId: answers, byLead: false, onBehalf: false }
  if (leadId !== null && isOfBody(roleFor(leadId)))
    return { organizationId: leadId, byLead: true, onBehalf: false }
  return answers !== null && role
    ? { organizationId: answers, byLead: false, onBehalf: true }
    : null
}

/** A body's own word: by somebody who answers for it, or by its program. */
const isOfBody = (role: Role | undefined): boolean => role === 'focal-point' || role === 'system'

/** Whether somebody may correct or withdraw a report: for its body, or as who recorded it for them. */
export const mayRevise = (
  caller: Caller,
  report: Pick<Reporter, 'organizationId' | 'onBehalf'> & MandateSubject,
): boolean => mayActOn('reviseProgressReport', caller, report)

/** Why somebody cannot correct or withdraw a report, or null: it is another's, or a meeting has it. */
export function whyNotRevisable(
  caller: Caller,
  report: Pick<Reporter, 'organizationId' | 'onBehalf'> & MandateSubject & { state: ReportState },
): 'not-yours' | 'not-open' | null {
  if (!mayRevise(caller, report)) return 'not-yours'
  return isRevisable(report.state) ? null : 'not-open'
}

/** Whether somebody may decide on a report: never who wrote any of its wordings down. */
export const mayDecide = (
  caller: Caller,
  revisions: readonly { recordedBy: { id: string } }[],
): boolean =>
  mayActOn('decideProgressReport', caller, {
    writerIds: revisions.map(({ recordedBy }) => recordedBy.id),
  })

/** Whether somebody may read a report before it is accepted. */
export const mayReadReport = (caller: Caller, organizationId: string): boolean =>
  mayActOn('getProgressReport', caller, { organizationId })

/** Whose reports somebody reads before they are accepted. */
export const reportsReadBy = (caller: Caller): Reach => reachOf('listProgressReports', caller)

/** Why nobody can report on an activity, or null. */
export function whyNotReportable(subject: {
  standsForCompleted: boolean
  activityCancelled: boolean
  commitmentCancelled: boolean
  planStatus: PlanStatus
}): 'stand-in' | 'cancelled' | 'plan-closed' | null {
  if (subject.standsForCompleted) return 'stand-in'
  const { activityCancelled, commitmentCancelled, planStatus } = subject
  if (activityCancelled && !isPossible(reporting, 'activity', 'cancelled')) return 'cancelled'
  if (commitmentCancelled && !isPossible(reporting, 'commitment', 'cancelled')) return 'cancelled'
  return isPossible(reporting, 'plan', planStatus) ? null : 'plan-closed'
}

const reporting = 'submitProgressReport'

const fault = (field: ReportFault['field'], rule: ReportRule): ReportFault => ({ field, rule })
