import { expect, it } from 'vitest'

import { wholeNumberOf } from './whole-number.ts'

it.each([
  ['60', 60],
  [' ٦٠ ', 60],
  ['0', 0],
  ['-1', -1],
  ['', null],
  ['  ', null],
  ['50.5', Number.NaN],
  ['1e2', Number.NaN],
  ['ستون', Number.NaN],
])('takes %j for %s', (typed, number) => {
  expect(wholeNumberOf(typed)).toBe(number)
})
