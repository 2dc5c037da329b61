import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { activities, commitments, part, parts, weight } from '../test/arbitraries.ts'
import {
  type CountedActivity,
  percentOf,
  progressFigure,
  progressOfActivities,
  progressOfCommitments,
  shownProgress,
  weightedMean,
} from './progress.ts'

const counted = (list: readonly CountedActivity[]) => list.filter(({ cancelled }) => !cancelled)
const percents = (list: readonly CountedActivity[]) =>
  counted(list).map(({ reportedProgress }) => reportedProgress ?? 0)

describe('any progress', () => {
  it('is the rational mean, rounded half up to 6 decimals', () => {
    fc.assert(
      fc.property(parts, (list) => {
        const total = list.reduce((sum, { weight }) => sum + BigInt(weight), 0n)
        const points = list.reduce((sum, p) => sum + BigInt(p.weight) * BigInt(p.exact), 0n)
        const exact = BigInt(weightedMean(list) ?? -1)

        // exact − ½ ≤ points ⁄ total < exact + ½, without dividing
        expect((2n * exact - 1n) * total <= 2n * points).toBe(true)
        expect(2n * points < (2n * exact + 1n) * total).toBe(true)
      }),
    )
  })

  it('is never outside the least and the greatest of what it counts', () => {
    fc.assert(
      fc.property(activities, (list) => {
        const { exact } = progressOfActivities(list)
        fc.pre(exact !== null)
        expect(exact).toBeGreaterThanOrEqual(Math.min(...percents(list)) * 1e6)
        expect(exact).toBeLessThanOrEqual(Math.max(...percents(list)) * 1e6)
      }),
    )
  })

  it('never falls when one activity rises', () => {
    const rising = fc.tuple(
      fc.array(fc.record({ weight, reportedProgress: fc.nat(100), cancelled: fc.boolean() }), {
        minLength: 1,
      }),
      fc.nat(),
      fc.nat(100),
    )
    fc.assert(
      fc.property(rising, ([list, at, rise]) => {
        const raised = list.map((one, index) =>
          index === at % list.length
            ? { ...one, reportedProgress: Math.min(100, one.reportedProgress + rise) }
            : one,
        )
        const before = progressOfActivities(list)
        const after = progressOfActivities(raised)

        expect(after.exact ?? 0).toBeGreaterThanOrEqual(before.exact ?? 0)
        expect(shownProgress(after) ?? 0).toBeGreaterThanOrEqual(shownProgress(before) ?? 0)
      }),
    )
  })

  it('moves towards a part that gains weight', () => {
    fc.assert(
      fc.property(parts, part, weight, (others, heavier, gain) => {
        const before = weightedMean([...others, heavier]) ?? 0
        const after = weightedMean([...others, { ...heavier, weight: heavier.weight + gain }]) ?? 0

        if (heavier.exact >= before) expect(after).toBeGreaterThanOrEqual(before)
        if (heavier.exact <= before) expect(after).toBeLessThanOrEqual(before)
        expect(Math.abs(heavier.exact - after)).toBeLessThanOrEqual(
          Math.abs(heavier.exact - before),
        )
      }),
    )
  })

  it('shows 100 exactly when all that counts is complete', () => {
    fc.assert(
      fc.property(activities, (list) => {
        const isComplete = counted(list).length > 0 && percents(list).every((p) => p === 100)

        expect(shownProgress(progressOfActivities(list)) === 100).toBe(isComplete)
      }),
    )
  })

  it('shows 0 exactly when nothing that counts has begun', () => {
    fc.assert(
      fc.property(activities, (list) => {
        const isAsleep = counted(list).length > 0 && percents(list).every((p) => p === 0)

        expect(shownProgress(progressOfActivities(list)) === 0).toBe(isAsleep)
      }),
    )
  })

  it('shows 100 and 0 of a plan by the facts of its activities, not by its decimals', () => {
    const nested = fc.array(fc.record({ weight, activities }), { maxLength: 6 })
    fc.assert(
      fc.property(nested, (plan) => {
        const shown = shownProgress(
          progressOfCommitments(
            plan.map(({ weight, activities }) => ({
              weight,
              progress: progressOfActivities(activities),
              cancelled: false,
            })),
          ),
        )
        const all = plan.flatMap(({ activities }) => percents(activities))

        expect(shown === null).toBe(all.length === 0)
        expect(shown === 100).toBe(all.length > 0 && all.every((p) => p === 100))
        expect(shown === 0).toBe(all.length > 0 && all.every((p) => p === 0))
      }),
    )
  })

  it('is a whole percentage within 1 of the exact one', () => {
    fc.assert(
      fc.property(commitments, (list) => {
        const { exact, shown } = progressFigure(progressOfCommitments(list))
        fc.pre(exact !== null && shown !== null)
        expect(Number.isInteger(shown)).toBe(true)
        expect(Math.abs(shown - exact)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('is null exactly when nothing counts, at every level', () => {
    fc.assert(
      fc.property(activities, commitments, (steps, promises) => {
        expect(progressOfActivities(steps).exact === null).toBe(counted(steps).length === 0)
        expect(progressOfCommitments(promises).exact === null).toBe(
          promises.every(({ cancelled, progress }) => cancelled || progress.exact === null),
        )
      }),
    )
  })

  it('is the same without what is cancelled', () => {
    fc.assert(
      fc.property(activities, commitments, (steps, promises) => {
        expect(progressOfActivities(steps)).toEqual(progressOfActivities(counted(steps)))
        expect(progressOfCommitments(promises)).toEqual(
          progressOfCommitments(promises.filter(({ cancelled }) => !cancelled)),
        )
      }),
    )
  })

  it('does not depend on the order', () => {
    const shuffled = activities.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(progressOfActivities(other)).toEqual(progressOfActivities(list))
      }),
    )
  })

  it('travels with at most 6 decimals, and comes back as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (millionths) => {
        const percent = percentOf(millionths)

        expect(Math.round(percent * 1e6)).toBe(millionths)
        expect(String(percent)).toMatch(/^\d{1,3}(\.\d{1,6})?$|^\d(\.\d+)?e-[67]$/)
      }),
    )
  })
})
