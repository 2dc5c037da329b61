import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { weight } from '../test/arbitraries.ts'
import {
  DEFAULT_WEIGHT,
  GREATEST_WEIGHT,
  isWeight,
  weightAsDecimal,
  weightAsNumber,
  weightFrom,
  weightOrDefault,
} from './weights.ts'

describe('a weight', () => {
  it('is read with up to 3 places', () => {
    expect(weightFrom('1')).toBe(1_000)
    expect(weightFrom('2.5')).toBe(2_500)
    expect(weightFrom('0.001')).toBe(1)
    expect(weightFrom('1000.000')).toBe(GREATEST_WEIGHT)
  })

  it.each(['0', '0.000', '1000.001', '9999', '1.0001', '-1', '1,5', '', ' 1', '1e2', '.5', '٢'])(
    'is not %j',
    (text) => {
      expect(isWeight(text)).toBe(false)
      expect(() => weightFrom(text)).toThrow(RangeError)
    },
  )

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(weight, (thousandths) => {
        expect(weightFrom(weightAsDecimal(thousandths))).toBe(thousandths)
        expect(weightFrom(String(weightAsNumber(thousandths)))).toBe(thousandths)
      }),
    )
  })

  it('is 1 until somebody sets it', () => {
    expect(weightOrDefault(null)).toBe(DEFAULT_WEIGHT)
    expect(weightOrDefault('0.250')).toBe(250)
  })
})
