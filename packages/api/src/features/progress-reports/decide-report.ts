import { Problem } from '@iltizam/shared/problems'
import {
  awaitsDecision,
  decisionFaults,
  mayDecide,
  stateAfter,
  whyNotReportable,
} from '@iltizam/shared/reporting'
import { v7 as uuidv7 } from 'uuid'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { afterLast } from '../../db/identities.ts'
import { countActivityChange, lockActivity } from '../activities/repository.ts'
import { actOf, type Change, recordChanges } from '../audit/repository.ts'
import { insertAcceptedProgress } from '../progress/repository.ts'
import { getReport } from './read-reports.ts'
import {
  type DecisionRow,
  getReportPlace,
  getReportSubject,
  insertDecision,
  listRevisionRows,
  lockReport,
  type ReportSubject,
  updateReportState,
} from './repository.ts'
import type { NewDecision, ProgressReport } from './schema.ts'
import { progressMoved, refuseUnruly } from './wording.ts'

/** Decides on a report. Accepting it is what moves the activity's progress, from that day on. */
export async function decideReport(
  tx: Db,
  named: { id: string; version: number },
  proposed: NewDecision,
  author: Author,
): Promise<ProgressReport> {
  const { clock, caller } = author
  const { activityId } = await getReportPlace(tx, named.id)
  const activity = await lockActivity(tx, activityId)
  const report = await lockReport(tx, named)
  if (!awaitsDecision(report.state)) throw new Problem('report-not-open', report.state)
  const said = await whatOthersSaid(tx, named.id, author)
  refuseUnrulyDecision(proposed, said)
  const moment = { asOf: clock.today(), knownAt: undefined }
  const subject = await getReportSubject(tx, activityId, moment)
  const accepted = subject.progress
  const { kind, reason = null } = proposed
  const isAccepted = kind === 'accept'
  if (isAccepted) refuseUnacceptable(subject, said)

  const { changedAt } = activity
  const act = actOf(
    author,
    afterLast(clock.now(), changedAt, report.changedAt, subject.progressRecordedAt),
  )
  const { recordedAt } = act
  const decision = {
    id: uuidv7(),
    reportId: named.id,
    revisionId: said.id,
    recordedAt,
    decidedOn: clock.today(),
    decidedById: author.accountId,
    kind,
    progress: isAccepted ? (proposed.progress ?? said.to) : null,
    reason,
  }
  const state = stateAfter[kind]
  await insertDecision(tx, decision)
  await updateReportState(tx, { id: named.id, state, changedAt: recordedAt })
  const { id: decisionId, progress } = decision
  const decided: Change = {
    action: `progress-report.${state}`,
    objectId: named.id,
    before: { state: report.state },
    after: { state, decisionId, progress, reason },
  }
  const moved = isAccepted ? [await moveProgress(tx, activityId, decision, accepted)] : []
  await recordChanges(tx, act, [decided, ...moved])
  return getReport(tx, named.id, caller, moment)
}

/** The wording to decide on; who wrote any of them down decides nothing about it. */
async function whatOthersSaid(tx: Db, reportId: string, { caller }: Author) {
  const revisions = await listRevisionRows(tx, reportId)
  if (!mayDecide(caller, revisions)) throw new Problem('own-report')
  const said = revisions.at(-1)
  if (!said) throw new Error(`report ${reportId} says nothing`)
  return said
}

type Said = Awaited<ReturnType<typeof whatOthersSaid>>

function refuseUnrulyDecision({ kind, progress, reason }: NewDecision, said: Said): void {
  const { from, to, cause, evidence } = said
  const report = {
    from,
    to: to ?? undefined,
    cause: cause ?? undefined,
    hasReason: said.reason !== null,
    evidenceCount: evidence.length,
  }
  refuseUnruly(decisionFaults({ kind, progress, hasReason: reason !== undefined }, report))
}

/** What was submitted may have been overtaken: by another figure, or by a cancellation. */
function refuseUnacceptable(subject: ReportSubject, said: Said): void {
  const why = whyNotReportable(subject)
  if (why) throw new Problem('not-reportable', why)
  if (subject.progress !== said.from) throw progressMoved(subject.progress)
}

async function moveProgress(
  tx: Db,
  activityId: string,
  { id: decisionId, reportId, progress, recordedAt, decidedOn }: DecisionRow,
  before: number | null,
): Promise<Change> {
  const fact = { id: uuidv7(), effectiveFrom: decidedOn, recordedAt }
  await insertAcceptedProgress(tx, [
    { ...fact, activityId, progress: progress ?? null, decisionId },
  ])
  await countActivityChange(tx, activityId, recordedAt)
  return {
    action: 'activity.progress-accepted',
    objectId: activityId,
    before: { progress: before },
    after: { progress, decisionId, reportId },
  }
}
