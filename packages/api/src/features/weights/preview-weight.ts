import {
  NOTHING_TO_MEASURE,
  progressFigure,
  progressOfActivities,
  progressOfCommitments,
} from '@iltizam/shared/progress'
import { refuseStandIn } from '@iltizam/shared/stand-in'
import { tallyByCommitment, withProgress } from '@iltizam/shared/tally'
import { weightAsNumber, weightFrom } from '@iltizam/shared/weights'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import {
  getActivityRow,
  listActivityRows,
  listTalliedActivities,
} from '../activities/repository.ts'
import {
  type CommitmentRow,
  getCommitmentRow,
  listCommitmentRows,
} from '../commitments/repository.ts'
import type { WeightEffect } from './schema.ts'

interface Proposed {
  id: string
  /** As it is written, such as '2.5'. */
  weight: string
}

type CountedCommitment = ReturnType<typeof withProgress<CommitmentRow>>[number]

/** What its theme and plan would come to, if a commitment had that weight. Nothing is changed. */
export async function previewCommitmentWeight(
  db: Db,
  proposed: Proposed,
  moment: Moment,
): Promise<WeightEffect> {
  const commitment = await getCommitmentRow(db, proposed.id, moment)
  const weight = weightFrom(proposed.weight)
  const effect = await effectOn(db, commitment, moment, (own) => ({ ...own, weight }))
  return { weight: weights(commitment.weight, weight), ...effect }
}

/** What its commitment, theme and plan would come to, if an activity had that weight. */
export async function previewActivityWeight(
  db: Db,
  proposed: Proposed,
  moment: Moment,
): Promise<WeightEffect> {
  const activity = await getActivityRow(db, proposed.id, moment)
  refuseStandIn(activity)
  const commitment = await getCommitmentRow(db, activity.commitmentId, moment)
  const weight = weightFrom(proposed.weight)
  const activities = await listActivityRows(db, commitment.id, moment)
  const weighed = activities.map((one) => (one.id === activity.id ? { ...one, weight } : one))
  const progress = progressOfActivities(weighed)
  const effect = await effectOn(db, commitment, moment, (own) => ({ ...own, progress }))
  return { weight: weights(activity.weight, weight), ...effect }
}

const weights = (before: number, after: number) => ({
  before: weightAsNumber(before),
  after: weightAsNumber(after),
})

/** All levels before and after one commitment of a plan is counted otherwise. */
async function effectOn(
  db: Db,
  { id, planId, themeId }: CommitmentRow,
  moment: Moment,
  recount: (commitment: CountedCommitment) => CountedCommitment,
) {
  const rows = await listCommitmentRows(db, [planId], moment)
  const activities = await listTalliedActivities(db, [planId], moment)
  const before = withProgress(rows, tallyByCommitment(activities))
  const after = before.map((commitment) =>
    commitment.id === id ? recount(commitment) : commitment,
  )
  const among = (isMeant: (commitment: CountedCommitment) => boolean) => ({
    before: mean(before.filter(isMeant)),
    after: mean(after.filter(isMeant)),
  })
  const own = (commitments: readonly CountedCommitment[]) =>
    progressFigure(commitments.find((one) => one.id === id)?.progress ?? NOTHING_TO_MEASURE)
  return {
    commitment: { before: own(before), after: own(after) },
    theme: themeId === null ? null : among((commitment) => commitment.themeId === themeId),
    plan: among(() => true),
  }
}

const mean = (commitments: readonly CountedCommitment[]) =>
  progressFigure(progressOfCommitments(commitments))
