import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { reported } from '../test/arbitraries.ts'
import { printedCommitments, withStandIn } from '../test/minutes.ts'
import { progressOfActivities, shownProgress } from './progress.ts'
import { refuseStandIn, standInWeight } from './stand-in.ts'
import { GREATEST_WEIGHT } from './weights.ts'

const published = fc.integer({ min: 0, max: 100 })
const listed = fc.array(reported, { maxLength: 10 })
const meanOf = (list: (number | null)[]) =>
  list.reduce<number>((sum, percent) => sum + (percent ?? 0), 0) / list.length

describe('the stand-in for completed activities', () => {
  it('weighs D ⁄ (100 − published) − n, to 3 places', () => {
    // Commitment 10 of the minutes: 10 + 50 + 80 + 30 + 55 points are missing, and 38 are lacking.
    expect(standInWeight(62, [90, 50, 20, 70, 45])).toBe(921)
    expect(standInWeight(50, [0])).toBe(1_000)
    // 100 ⁄ 24 is 4.1666…
    expect(standInWeight(76, [null])).toBe(3_167)
  })

  it('makes every commitment of the real minutes come out as printed', () => {
    expect(printedCommitments).toHaveLength(22)
    for (const { number, published, listed } of printedCommitments)
      expect(shownProgress(progressOfActivities(withStandIn(published, listed))), `${number}`).toBe(
        published,
      )
  })

  it('stands alone, with weight 1, for a commitment published as complete', () => {
    expect(standInWeight(100, [])).toBe(1_000)
  })

  it.each([
    ['nothing is published', null, [50]],
    ['nothing is published and nothing listed', null, []],
    ['the published figure is below the mean of those listed', 40, [50]],
    ['the published figure is their mean', 50, [50]],
    ['100 is published with unfinished ones', 100, [50]],
    ['nothing is listed and less than 100 is published', 40, []],
    ['it would weigh more than anything may', 99, Array.from({ length: 11 }, () => null)],
  ])('is not invented where %s', (_reason, published, listed) => {
    expect(standInWeight(published, listed)).toBeNull()
  })

  it('reproduces the published figure wherever it has a weight', () => {
    fc.assert(
      fc.property(published, listed, (figure, list) => {
        fc.pre(standInWeight(figure, list) !== null)

        expect(shownProgress(progressOfActivities(withStandIn(figure, list)))).toBe(figure)
      }),
    )
  })

  it('has a weight exactly where the published figure is above the mean of those listed', () => {
    fc.assert(
      fc.property(published, listed, (figure, list) => {
        const isAlone = figure === 100 && list.length === 0
        const isAbove = figure < 100 && list.length > 0 && figure > meanOf(list)

        expect(standInWeight(figure, list) !== null).toBe(isAlone || isAbove)
      }),
    )
  })

  it('never weighs more than anything may', () => {
    const long = fc.array(reported, { minLength: 10, maxLength: 60 })
    fc.assert(
      fc.property(fc.integer({ min: 90, max: 99 }), long, (figure, list) => {
        const weight = standInWeight(figure, list)

        expect(weight ?? 1).toBeGreaterThan(0)
        expect(weight ?? 1).toBeLessThanOrEqual(GREATEST_WEIGHT)
      }),
    )
  })

  it('is changed by nobody', () => {
    expect(() => refuseStandIn({ standsForCompleted: true })).toThrow('stand-in-fixed')
    expect(() => refuseStandIn({ standsForCompleted: false })).not.toThrow()
  })
})
