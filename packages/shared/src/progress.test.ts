import { describe, expect, it } from 'vitest'

import { printedCommitments, withStandIn } from '../test/minutes.ts'
import {
  percentOf,
  progressFigure,
  progressOfActivities,
  progressOfActivity,
  progressOfCommitments,
  shownProgress,
  weightedMean,
} from './progress.ts'

const activity = (reportedProgress: number | null, weight = 1_000, cancelled = false) => ({
  weight,
  reportedProgress,
  cancelled,
})
describe('the progress of a commitment', () => {
  it('is the weighted mean of its activities', () => {
    const progress = progressOfActivities([activity(100, 3_000), activity(20)])

    expect(progressFigure(progress)).toEqual({ exact: 80, shown: 80 })
  })

  it('counts an activity that nobody reported on as 0', () => {
    expect(progressFigure(progressOfActivities([activity(null), activity(50)]))).toEqual({
      exact: 25,
      shown: 25,
    })
  })

  it('is null where there is nothing to count, which is not 0', () => {
    const nothing = { exact: null, shown: null }

    expect(progressFigure(progressOfActivities([]))).toEqual(nothing)
    expect(progressFigure(progressOfActivities([activity(50, 1_000, true)]))).toEqual(nothing)
    expect(progressFigure(progressOfActivities([activity(null)]))).toEqual({ exact: 0, shown: 0 })
  })

  it('is kept to 6 decimals, half up', () => {
    const third = progressOfActivities([activity(100), activity(0), activity(0)])
    const twoThirds = progressOfActivities([activity(100), activity(100), activity(0)])
    // 1 of 1 600 parts of 1 %: 0.000625 exactly; of 16 000: 0.0000625, which becomes 0.000063.
    const half = progressOfActivities([activity(1, 1), activity(0, 15_999)])

    expect(percentOf(third.exact)).toBe(33.333333)
    expect(percentOf(twoThirds.exact)).toBe(66.666667)
    expect(percentOf(half.exact)).toBe(0.000063)
  })

  it('shows 99 at 99.97 and 1 at 0.02', () => {
    expect(shownProgress(progressOfActivities([activity(100, 999_000), activity(70)]))).toBe(99)
    expect(shownProgress(progressOfActivities([activity(0, 999_000), activity(20)]))).toBe(1)
  })

  it('shows 1 even where 6 decimals see nothing of what has begun', () => {
    const progress = progressOfCommitments([
      {
        weight: 1,
        progress: progressOfActivities([activity(1, 1), activity(0, 999_999)]),
        cancelled: false,
      },
      { weight: 1_000_000, progress: progressOfActivity(0), cancelled: false },
    ])

    expect(progressFigure(progress)).toEqual({ exact: 0, shown: 1 })
  })

  it('shows 99 even where 6 decimals see nothing of what is missing', () => {
    const complete = { weight: 1_000_000, progress: progressOfActivity(100), cancelled: false }
    const progress = progressOfCommitments([
      ...[complete, complete, complete],
      { weight: 1, progress: progressOfActivity(99), cancelled: false },
    ])

    expect(progressFigure(progress)).toEqual({ exact: 100, shown: 99 })
  })

  it('rounds down just below the half, where binary floats would round up', () => {
    const half = 50_000_000
    const heavy = Array.from({ length: 999 }, () => ({ weight: 1_000_000, exact: half }))

    // Together they weigh 999 999 999, and 499 999 999 of these add a millionth.
    expect(
      weightedMean([
        ...heavy,
        { weight: 999_998, exact: half + 500 },
        { weight: 1, exact: half + 999 },
      ]),
    ).toBe(half)
  })
})

describe('the progress of a plan', () => {
  it('comes out as printed for the 22 commitments of the real minutes', () => {
    const shown = printedCommitments.map(({ published, listed }) =>
      shownProgress(progressOfActivities(withStandIn(published, listed))),
    )

    expect(shown).toEqual([
      65, 91, 47, 74, 47, 100, 100, 100, 78, 62, 42, 70, 83, 95, 87, 59, 57, 56, 50, 84, 93, 100,
    ])
    expect(shown).toEqual(printedCommitments.map(({ published }) => published))
  })

  it('is 74.545053 for the real minutes, shown as 75', () => {
    const progress = progressOfCommitments(
      printedCommitments.map(({ published, listed }) => ({
        weight: 1_000,
        progress: progressOfActivities(withStandIn(published, listed)),
        cancelled: false,
      })),
    )

    expect(progressFigure(progress)).toEqual({ exact: 74.545053, shown: 75 })
  })

  it('moves commitment 10 from 62 to 69 when one activity goes from 20 to 60', () => {
    const { published, listed } = printedCommitments[9] ?? { published: 0, listed: [] }
    const before = withStandIn(published, listed)
    const after = before.map((one) =>
      one.reportedProgress === 20 ? { ...one, reportedProgress: 60 } : one,
    )

    expect(shownProgress(progressOfActivities(before))).toBe(62)
    expect(shownProgress(progressOfActivities(after))).toBe(69)
  })

  it('leaves out a cancelled commitment and one with nothing to count', () => {
    const half = progressOfActivities([activity(50)])
    const nothing = progressOfActivities([])

    expect(
      progressOfCommitments([
        { weight: 1_000, progress: half, cancelled: false },
        { weight: 9_000, progress: nothing, cancelled: false },
        { weight: 9_000, progress: progressOfActivity(100), cancelled: true },
      ]),
    ).toEqual(half)
    expect(
      progressOfCommitments([{ weight: 1_000, progress: nothing, cancelled: false }]).exact,
    ).toBeNull()
  })
})
