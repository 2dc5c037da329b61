import { explainMean } from '@iltizam/shared/explanation'
import {
  percentOf,
  progressFigure,
  progressOfActivities,
  progressOfActivity,
} from '@iltizam/shared/progress'
import { besideComputed } from '@iltizam/shared/published-figures'
import { latestDay } from '@iltizam/shared/tally'
import { weightAsNumber } from '@iltizam/shared/weights'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { listActivityRows } from '../activities/repository.ts'
import { getCommitmentRow } from '../commitments/repository.ts'
import { findPublishedFigure } from './repository.ts'
import type { CommitmentProgress } from './schema.ts'

/** Opens a commitment's progress into what each activity adds, since when and approved by whom. */
export async function explainCommitment(
  db: Db,
  commitmentId: string,
  moment: Moment,
): Promise<CommitmentProgress> {
  const { number } = await getCommitmentRow(db, commitmentId, moment)
  const activities = await listActivityRows(db, commitmentId, moment)
  const figure = await findPublishedFigure(db, commitmentId, moment)
  const counted = activities.filter(({ cancelled }) => !cancelled)
  const progress = progressOfActivities(counted)
  const { totalWeight, parts } = explainMean(
    counted.map((row) => ({ ...row, exact: progressOfActivity(row.reportedProgress).exact ?? 0 })),
  )
  return {
    commitmentId,
    number,
    asOf: moment.asOf,
    knownAt: moment.knownAt?.toISOString() ?? null,
    holdsFrom: latestDay(counted.map(({ heldFrom }) => heldFrom)),
    progress: progressFigure(progress),
    published: besideComputed(figure, progress),
    totalWeight: weightAsNumber(totalWeight),
    parts: parts.map((part) => ({
      activityId: part.id,
      number: part.number,
      standsForCompleted: part.standsForCompleted,
      weight: weightAsNumber(part.weight),
      weightReason: part.weightReason,
      reportedProgress: part.reportedProgress,
      points: percentOf(part.points),
      missing: percentOf(part.missing),
      holdsFrom: part.heldFrom,
      recordedAt: part.recordedAt?.toISOString() ?? null,
      // No meeting saw a stand-in: it follows from the published figure.
      approval: part.standsForCompleted ? null : part.approval,
      report: part.report,
    })),
  }
}
