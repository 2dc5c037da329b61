/**
 * Progress is computed in integers only, so that anyone can repeat it with a calculator:
 * percentages in millionths, weights in thousandths.
 */

/** Millionths of a percent: 74.545053 % is 74 545 053. */
export type Millionths = number
/** Thousandths of a weight: a weight of 1 is 1 000. */
export type Thousandths = number

export const HUNDRED_PERCENT: Millionths = 100_000_000
/** One percent. */
export const PERCENT: Millionths = 1_000_000

/** How far something is. `exact` is null when there is nothing to measure, which is not 0. */
export interface Progress {
  exact: Millionths | null
  /** Everything that counts has reached 100. */
  complete: boolean
  /** Something that counts is above 0. */
  begun: boolean
}

/** What counts of an activity. `reportedProgress` is a whole percentage, null: not reported. */
export interface CountedActivity {
  weight: Thousandths
  reportedProgress: number | null
  cancelled: boolean
}

export interface CountedCommitment {
  weight: Thousandths
  progress: Progress
  cancelled: boolean
}

/** A part of a mean: it counts `weight` times and is `exact` done. */
export interface Part {
  weight: Thousandths
  exact: Millionths
}

export const NOTHING_TO_MEASURE: Progress = { exact: null, complete: false, begun: false }

/** An activity that nobody has reported on counts as 0, so that silence never looks better. */
export function progressOfActivity(reportedProgress: number | null): Progress {
  const percent = reportedProgress ?? 0
  return { exact: percent * PERCENT, complete: percent === 100, begun: percent > 0 }
}

/** A commitment's progress: the weighted mean of its activities, cancelled ones left out. */
export function progressOfActivities(activities: readonly CountedActivity[]): Progress {
  return rollUp(
    activities
      .filter(({ cancelled }) => !cancelled)
      .map(({ weight, reportedProgress }) => ({
        weight,
        progress: progressOfActivity(reportedProgress),
      })),
  )
}

/** A theme's or a plan's progress. A commitment with nothing to count stays out of it. */
export function progressOfCommitments(commitments: readonly CountedCommitment[]): Progress {
  return rollUp(
    commitments.filter(({ cancelled, progress }) => !cancelled && progress.exact !== null),
  )
}

function rollUp(members: readonly { weight: Thousandths; progress: Progress }[]): Progress {
  const exact = weightedMean(
    members.map(({ weight, progress }) => ({ weight, exact: progress.exact ?? 0 })),
  )
  if (exact === null) return NOTHING_TO_MEASURE
  return {
    exact,
    complete: members.every(({ progress }) => progress.complete),
    begun: members.some(({ progress }) => progress.begun),
  }
}

/** The weighted mean, half up to 6 decimal places: the next level builds on this very number. */
export function weightedMean(parts: readonly Part[]): Millionths | null {
  const total = sum(parts.map(({ weight }) => BigInt(weight)))
  if (total === 0n) return null
  const points = sum(parts.map(({ weight, exact }) => BigInt(weight) * BigInt(exact)))
  return Number((2n * points + total) / (2n * total))
}

/**
 * For people: half up to a whole number, but 100 only when all is complete, and 0 only when
 * nothing has begun. It follows the facts carried up, not the decimals.
 */
export function shownProgress({ exact, complete, begun }: Progress): number | null {
  if (exact === null) return null
  const rounded = Math.floor((exact + PERCENT / 2) / PERCENT)
  if (rounded >= 100 && !complete) return 99
  if (rounded === 0 && begun) return 1
  return rounded
}

/** As the API sends it: `exact` in percent with at most 6 decimals, `shown` a whole percentage. */
export function progressFigure(progress: Progress): { exact: number | null; shown: number | null } {
  return { exact: percentOf(progress.exact), shown: shownProgress(progress) }
}

/** 74 545 053 millionths are 74.545053 percent: division gives the closest double, exactly once. */
export function percentOf(millionths: Millionths): number
export function percentOf(millionths: Millionths | null): number | null
export function percentOf(millionths: Millionths | null): number | null {
  return millionths === null ? null : millionths / PERCENT
}

const sum = (terms: readonly bigint[]) => terms.reduce((total, term) => total + term, 0n)
