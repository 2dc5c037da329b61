import { expect, it } from 'vitest'

import { sumPoints } from './sum-points.ts'

it('adds points to the last decimal, where floats would not', () => {
  expect(0.1 + 0.2).not.toBe(0.3)
  expect(sumPoints([0.1, 0.2])).toBe(0.3)
  expect(sumPoints([2.954466, 4.136396, 67.454191])).toBe(74.545053)
})

it('is 0 where there is nothing to add', () => {
  expect(sumPoints([])).toBe(0)
})
