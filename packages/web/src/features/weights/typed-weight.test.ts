import { expect, it } from 'vitest'

import { typedWeightOf } from './typed-weight.ts'

it.each([
  ['2', '2'],
  ['2.5', '2.5'],
  ['2,5', '2.5'],
  ['٢٫٥', '2.5'],
  ['٢', '2'],
  [' 0,125 ', '0.125'],
  ['1000', '1000'],
])('reads %s as %s', (typed, weight) => {
  expect(typedWeightOf(typed)).toBe(weight)
})

it.each(['', '0', '٠', '-1', '1001', '2,5555', '1 000', '1,000,0', 'deux', '2,', ',5', '1e2'])(
  'does not take %j for a weight',
  (typed) => {
    expect(typedWeightOf(typed)).toBeNull()
  },
)
