import { Problem } from '@iltizam/shared/problems'
import { reporterOn, whyNotReportable } from '@iltizam/shared/reporting'
import { v7 as uuidv7 } from 'uuid'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { afterLast } from '../../db/identities.ts'
import { lockActivity } from '../activities/repository.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { isOpenFor } from '../rounds/repository-reporting.ts'
import { getReport } from './read-reports.ts'
import { getReportSubject, insertReport, insertRevision } from './repository.ts'
import type { NewProgressReport, ProgressReport } from './schema.ts'
import { revisionOf } from './wording.ts'

/** Takes a body's word on an activity. It moves nothing before it is accepted. */
export async function submitReport(
  tx: Db,
  activityId: string,
  report: NewProgressReport,
  author: Author,
): Promise<ProgressReport> {
  const { clock, caller } = author
  const activity = await lockActivity(tx, activityId)
  const moment = { asOf: clock.today(), knownAt: undefined }
  const subject = await getReportSubject(tx, activityId, moment)
  const reporter = reporterOn(caller, subject)
  if (!reporter) throw new Problem('activity-not-found')
  const why = whyNotReportable(subject)
  if (why) throw new Problem('not-reportable', why)
  const isOpen = await isOpenFor(tx, subject.planId, reporter, moment)
  if (!isOpen) throw new Problem('round-locked')

  const act = actOf(author, afterLast(clock.now(), activity.changedAt))
  const { recordedAt } = act
  const id = uuidv7()
  const state = 'submitted'
  const isFirst = await insertReport(tx, { id, activityId, ...reporter, state, recordedAt })
  if (!isFirst) throw new Problem('report-already-open')
  const revision = revisionOf(report, subject.progress, { reportId: id, author, recordedAt })
  await insertRevision(tx, revision.row)
  await recordChanges(tx, act, [
    {
      action: 'progress-report.submitted',
      objectId: id,
      after: { activityId, ...reporter, state, ...revision.said },
    },
  ])
  return getReport(tx, id, caller, moment)
}
