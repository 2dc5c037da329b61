import type { Day } from './days.ts'
import {
  type CountedActivity,
  type CountedCommitment,
  type Progress,
  progressOfActivities,
} from './progress.ts'

export interface TalliedActivity extends CountedActivity {
  commitmentId: string
  standsForCompleted: boolean
  /** The day from which its reported progress holds. */
  heldFrom: Day | null
}

/** What a commitment's activities come to. */
export interface Tally {
  progress: Progress
  /** Activities that are named: cancelled ones and stand-ins apart. */
  itemized: number
  /** Of these, those that nobody has reported on. */
  notReported: number
  /** The latest day from which a reported figure holds: a stand-in is nobody's report. */
  lastReportedOn: Day | null
  /** The latest day from which any figure of the mean holds. */
  lastHeldFrom: Day | null
}

export const EMPTY_TALLY: Tally = {
  progress: progressOfActivities([]),
  itemized: 0,
  notReported: 0,
  lastReportedOn: null,
  lastHeldFrom: null,
}

/** Tallies the activities of many commitments at once. */
export function tallyByCommitment(activities: readonly TalliedActivity[]): Map<string, Tally> {
  const groups = new Map<string, TalliedActivity[]>()
  for (const activity of activities) {
    const group = groups.get(activity.commitmentId)
    if (group) group.push(activity)
    else groups.set(activity.commitmentId, [activity])
  }
  return new Map([...groups].map(([commitmentId, group]) => [commitmentId, tally(group)]))
}

function tally(activities: readonly TalliedActivity[]): Tally {
  const counted = activities.filter(({ cancelled }) => !cancelled)
  const itemized = counted.filter(({ standsForCompleted }) => !standsForCompleted)
  return {
    progress: progressOfActivities(counted),
    itemized: itemized.length,
    notReported: itemized.filter(({ reportedProgress }) => reportedProgress === null).length,
    lastReportedOn: latestDay(itemized.map(({ heldFrom }) => heldFrom)),
    lastHeldFrom: latestDay(counted.map(({ heldFrom }) => heldFrom)),
  }
}

/** Commitments with the progress their activities come to. */
export function withProgress<T extends { id: string }>(
  commitments: readonly T[],
  tallies: ReadonlyMap<string, Tally>,
): (T & Pick<CountedCommitment, 'progress'>)[] {
  return commitments.map((commitment) => ({
    ...commitment,
    progress: (tallies.get(commitment.id) ?? EMPTY_TALLY).progress,
  }))
}

/** The latest of some days, null where there is none: days compare as text. */
export function latestDay(days: readonly (Day | null)[]): Day | null {
  return days.reduce<Day | null>(
    (latest, day) => (day !== null && (latest === null || day > latest) ? day : latest),
    null,
  )
}
