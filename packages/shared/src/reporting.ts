import { type MandateSubject, reaches } from './mandates.ts'
import { type Caller, hasRole, reportsFor } from './permissions.ts'
import type { DecisionKind, NothingNewCause, PlanStatus, ReportState } from './vocabulary.ts'

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

/** An activity's next report has to wait for one in such a state. */
export const OPEN_STATES = ['submitted', 'returned', 'referred'] as const
/** Something is still to be decided; a returned one waits for who reported it. */
export const AWAITING_STATES = ['submitted', 'referred'] as const
/** Its body may still correct or withdraw it; a referred one is the meeting's. */
const REVISABLE_STATES = ['submitted', 'returned'] as const

const isOneOf = (states: readonly ReportState[]) => (state: ReportState) => states.includes(state)
export const isOpen = isOneOf(OPEN_STATES)
export const awaitsDecision = isOneOf(AWAITING_STATES)
export const isRevisable = isOneOf(REVISABLE_STATES)

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

/** An activity with the bodies that may report on it. */
export interface AnswerableBodies extends MandateSubject {
  /** Who answers for it, where that is another body than the lead. */
  responsibleId: string | null
  leadId: string | null
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
  const { responsibleId, leadId } = bodies
  const answers = responsibleId ?? leadId
  const own = reportsFor(reaching(caller, bodies))
  if (answers !== null && own.includes(answers))
    return { organizationId: answers, byLead: false, onBehalf: false }
  if (leadId !== null && own.includes(leadId))
    return { organizationId: leadId, byLead: true, onBehalf: false }
  return answers !== null && hasRole(caller, 'secretariat')
    ? { organizationId: answers, byLead: false, onBehalf: true }
    : null
}

/** Somebody with those of their mandates only that reach an activity. */
const reaching = (caller: Caller, subject: MandateSubject): Caller => ({
  ...caller,
  mandates: caller.mandates.filter((mandate) => reaches(mandate, subject)),
})

/** Whether somebody may correct or withdraw a report: for its body, or as who recorded it for them. */
export function mayRevise(
  caller: Caller,
  report: Pick<Reporter, 'organizationId' | 'onBehalf'> & MandateSubject,
): boolean {
  const { organizationId, onBehalf } = report
  const isOwn = reportsFor(reaching(caller, report)).includes(organizationId)
  return isOwn || (onBehalf && hasRole(caller, 'secretariat'))
}

/** Whether somebody may read a report before it is accepted. */
export const mayReadReport = (caller: Caller, organizationId: string): boolean =>
  readsAllReports(caller) || reportsFor(caller).includes(organizationId)

export const readsAllReports = (caller: Caller): boolean =>
  hasRole(caller, 'secretariat') || hasRole(caller, 'auditor')

/** Why nobody can report on an activity, or null. */
export function whyNotReportable(subject: {
  standsForCompleted: boolean
  activityCancelled: boolean
  commitmentCancelled: boolean
  planStatus: PlanStatus
}): 'stand-in' | 'cancelled' | 'plan-closed' | null {
  if (subject.standsForCompleted) return 'stand-in'
  if (subject.activityCancelled || subject.commitmentCancelled) return 'cancelled'
  return subject.planStatus === 'closed' ? 'plan-closed' : null
}

const fault = (field: ReportFault['field'], rule: ReportRule): ReportFault => ({ field, rule })
