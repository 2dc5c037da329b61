import { explainMean } from '@iltizam/shared/explanation'
import { percentOf, progressFigure, progressOfCommitments } from '@iltizam/shared/progress'
import { type Tally, tallyByCommitment, withProgress } from '@iltizam/shared/tally'
import { weightAsNumber } from '@iltizam/shared/weights'
import { workState } from '@iltizam/shared/work-state'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { listTalliedActivities } from '../activities/repository.ts'
import { type CommitmentRow, listCommitmentRows } from '../commitments/repository.ts'
import { getPlanRow, listThemeRows } from '../plans/repository.ts'
import type { PlanProgress } from './schema.ts'

type WeighedCommitment = ReturnType<typeof withProgress<CommitmentRow>>[number]

/** Opens a plan's progress, and each theme's, into what each commitment adds. */
export async function explainPlan(
  db: Db,
  planIdOrSlug: string,
  moment: Moment,
): Promise<PlanProgress> {
  const { id } = await getPlanRow(db, planIdOrSlug, moment)
  const themes = await listThemeRows(db, [id], moment)
  const rows = await listCommitmentRows(db, [id], moment)
  const activities = await listTalliedActivities(db, [id], moment)
  const tallies = tallyByCommitment(activities)
  const commitments = withProgress(rows, tallies)
  return {
    planId: id,
    asOf: moment.asOf,
    knownAt: moment.knownAt?.toISOString() ?? null,
    ...mean(commitments),
    themes: themes.map((theme) => ({
      themeId: theme.id,
      ...mean(commitments.filter(({ themeId }) => themeId === theme.id)),
    })),
    commitmentStates: countStates(commitments),
    activities: countActivities(commitments, tallies),
  }
}

function mean(commitments: WeighedCommitment[]) {
  const { totalWeight, parts } = explainMean(
    commitments.flatMap((commitment) => {
      const { exact } = commitment.progress
      return commitment.cancelled || exact === null ? [] : [{ ...commitment, exact }]
    }),
  )
  return {
    progress: progressFigure(progressOfCommitments(commitments)),
    totalWeight: weightAsNumber(totalWeight),
    parts: parts.map((part) => ({
      commitmentId: part.id,
      number: part.number,
      weight: weightAsNumber(part.weight),
      progress: progressFigure(part.progress),
      points: percentOf(part.points),
      missing: percentOf(part.missing),
    })),
  }
}

function countStates(commitments: WeighedCommitment[]) {
  const states = commitments.map(({ progress, cancelled }) => workState(progress, cancelled))
  const count = (wanted: string) => states.filter((state) => state === wanted).length
  return {
    notStarted: count('not-started'),
    underWay: count('under-way'),
    complete: count('complete'),
    cancelled: count('cancelled'),
  }
}

function countActivities(commitments: WeighedCommitment[], tallies: ReadonlyMap<string, Tally>) {
  const counted = commitments.flatMap(({ id, cancelled }) =>
    cancelled ? [] : [tallies.get(id)].filter((tally) => tally !== undefined),
  )
  const total = (key: 'itemized' | 'notReported') =>
    counted.reduce((sum, tally) => sum + tally[key], 0)
  return { itemized: total('itemized'), notReported: total('notReported') }
}
