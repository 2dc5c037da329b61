import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { part, parts } from '../test/arbitraries.ts'
import { printedCommitments, withStandIn } from '../test/minutes.ts'
import { explainMean } from './explanation.ts'
import { HUNDRED_PERCENT, progressOfActivity, weightedMean } from './progress.ts'

const explained = parts.map((list) => explainMean(list))
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

describe('the explanation of a mean', () => {
  it('says what each part adds and what it could still add', () => {
    const { exact, totalWeight, parts } = explainMean([
      { weight: 1_000, exact: 50_000_000 },
      { weight: 3_000, exact: 100_000_000 },
    ])

    expect({ exact, totalWeight }).toEqual({ exact: 87_500_000, totalWeight: 4_000 })
    expect(parts).toMatchObject([
      { points: 12_500_000, missing: 12_500_000 },
      { points: 75_000_000, missing: 0 },
    ])
  })

  it('gives the millionth that rounding leaves over to the largest remainder', () => {
    const thirds = explainMean([
      { weight: 2, exact: 100_000_000 },
      { weight: 1, exact: 100_000_000 },
      { weight: 3, exact: 0 },
    ])
    const ninths = explainMean([4, 3, 2].map((weight) => ({ weight, exact: 100_000_000 })))

    expect(thirds.parts.map(({ points }) => points)).toEqual([33_333_333, 16_666_667, 0])
    expect(ninths.parts.map(({ points }) => points)).toEqual([44_444_445, 33_333_333, 22_222_222])
  })

  it('of nothing has no parts and no figure', () => {
    expect(explainMean([])).toEqual({ exact: null, totalWeight: 0, parts: [] })
  })

  it('adds up for every commitment of the real minutes', () => {
    for (const { published, listed } of printedCommitments) {
      const activities = withStandIn(published, listed)
      const { exact, parts } = explainMean(
        activities.map(({ weight, reportedProgress }) => ({
          weight,
          exact: progressOfActivity(reportedProgress).exact ?? 0,
        })),
      )

      expect(sum(parts.map(({ points }) => points))).toBe(exact)
    }
  })

  it('always adds up: the points to the figure, the missing ones to what it lacks of 100', () => {
    fc.assert(
      fc.property(explained, ({ exact, parts }) => {
        expect(sum(parts.map(({ points }) => points))).toBe(exact)
        expect(sum(parts.map(({ missing }) => missing))).toBe(HUNDRED_PERCENT - (exact ?? 0))
      }),
    )
  })

  it('explains the very figure that is computed', () => {
    fc.assert(
      fc.property(parts, (list) => {
        expect(explainMean(list).exact).toBe(weightedMean(list))
      }),
    )
  })

  it('gives each part its share, to less than a millionth', () => {
    fc.assert(
      fc.property(explained, ({ totalWeight, parts }) => {
        for (const { weight, exact, points, missing } of parts) {
          const share = BigInt(weight) * BigInt(exact)
          const rest = BigInt(weight) * BigInt(HUNDRED_PERCENT - exact)
          const isClose = (whole: bigint, millionths: number) => {
            const difference = whole - BigInt(millionths) * BigInt(totalWeight)
            return difference < BigInt(totalWeight) && difference > -BigInt(totalWeight)
          }

          expect(isClose(share, points)).toBe(true)
          expect(isClose(rest, missing)).toBe(true)
        }
      }),
    )
  })

  it('gives no points to what has not begun, and none missing to what is complete', () => {
    const extreme = part.map(({ weight, exact }) => ({
      weight,
      exact: exact < 50_000_000 ? 0 : HUNDRED_PERCENT,
    }))
    fc.assert(
      fc.property(fc.array(extreme, { minLength: 1 }), (list) => {
        for (const { exact, points, missing } of explainMean(list).parts)
          expect(exact === 0 ? points : missing).toBe(0)
      }),
    )
  })

  it('keeps what it was told of each part, in its order', () => {
    fc.assert(
      fc.property(parts, (list) => {
        const named = list.map((one, index) => ({ ...one, number: index + 1 }))

        expect(explainMean(named).parts).toMatchObject(named)
      }),
    )
  })
})
