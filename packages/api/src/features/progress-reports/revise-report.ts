import { Problem } from '@iltizam/shared/problems'
import { isRevisable, mayReadReport, mayRevise, whyNotReportable } from '@iltizam/shared/reporting'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { afterLast } from '../../db/identities.ts'
import { lockActivity } from '../activities/repository.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { getReport } from './read-reports.ts'
import {
  getReportPlace,
  getReportSubject,
  insertRevision,
  lockReport,
  updateReportState,
} from './repository.ts'
import type { NewProgressReport, ProgressReport } from './schema.ts'
import { revisionOf } from './wording.ts'

interface Named {
  id: string
  version: number
}

/** Replaces what a report says, and submits it anew; what it said before is kept. */
export async function reviseReport(
  tx: Db,
  named: Named,
  report: NewProgressReport,
  author: Author,
): Promise<ProgressReport> {
  const { caller, clock } = author
  const { locked, activityId } = await lockOwnReport(tx, named, author)
  const moment = { asOf: clock.today(), knownAt: undefined }
  const subject = await getReportSubject(tx, activityId, moment)
  const why = whyNotReportable(subject)
  if (why) throw new Problem('not-reportable', why)
  const act = actOf(author, afterLast(clock.now(), locked.changedAt))
  const { recordedAt } = act
  const before = await getReport(tx, named.id, caller, moment)
  const revision = revisionOf(report, subject.progress, { reportId: named.id, author, recordedAt })
  const state = 'submitted'
  await insertRevision(tx, revision.row)
  await updateReportState(tx, { id: named.id, state, changedAt: recordedAt })
  const { from: fromProgress, to: toProgress, cause, reason, evidence } = before
  await recordChanges(tx, act, [
    {
      action: 'progress-report.revised',
      objectId: named.id,
      before: { state: locked.state, fromProgress, toProgress, cause, reason, evidence },
      after: { state, ...revision.said },
    },
  ])
  return getReport(tx, named.id, caller, moment)
}

/** Takes a report back before it is decided. */
export async function withdrawReport(
  tx: Db,
  named: Named,
  author: Author,
): Promise<ProgressReport> {
  const { caller, clock } = author
  const { locked } = await lockOwnReport(tx, named, author)
  const act = actOf(author, afterLast(clock.now(), locked.changedAt))
  const state = 'withdrawn'
  await updateReportState(tx, { id: named.id, state, changedAt: act.recordedAt })
  await recordChanges(tx, act, [
    {
      action: 'progress-report.withdrawn',
      objectId: named.id,
      before: { state: locked.state },
      after: { state },
    },
  ])
  return getReport(tx, named.id, caller, { asOf: clock.today(), knownAt: undefined })
}

/** Its activity is locked first, as by all who touch both. */
async function lockOwnReport(tx: Db, named: Named, { caller }: Author) {
  const place = await getReportPlace(tx, named.id)
  // Who may read it is told that it is not theirs; to others it does not exist.
  if (!mayReadReport(caller, place.organizationId)) throw new Problem('progress-report-not-found')
  if (!mayRevise(caller, place)) throw new Problem('not-allowed')
  await lockActivity(tx, place.activityId)
  const locked = await lockReport(tx, named)
  if (!isRevisable(locked.state)) throw new Problem('report-not-open', locked.state)
  return { locked, activityId: place.activityId }
}
