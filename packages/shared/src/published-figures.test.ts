import { expect, it } from 'vitest'

import { NOTHING_TO_MEASURE } from './progress.ts'
import { publishedDifference } from './published-figures.ts'

const computed = (exact: number) => ({ exact, complete: false, begun: true })

it('says by how many points the printed figure is above the computed one', () => {
  expect(publishedDifference(75, computed(74_545_053))).toBe(0.454947)
})

it('says by how many it is below, without rounding once more', () => {
  expect(publishedDifference(74, computed(74_500_001))).toBe(-0.500001)
  expect(publishedDifference(0, computed(100_000_000))).toBe(-100)
})

it('is 0, without a sign, where they are equal', () => {
  expect(Object.is(publishedDifference(62, computed(62_000_000)), 0)).toBe(true)
})

it('has nothing to say where nothing is computed', () => {
  expect(publishedDifference(62, NOTHING_TO_MEASURE)).toBeNull()
})
