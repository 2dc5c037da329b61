import { describe, expect, it } from 'vitest'

import { periodFaults } from './periods.ts'

const years = ['startYear', 'endYear'] as const

describe('a period', () => {
  it('may be one year, one day, or open', () => {
    expect(periodFaults(years, { startYear: 2024, endYear: 2024 })).toEqual([])
    expect(periodFaults(years, { startYear: 2024, endYear: null })).toEqual([])
    expect(periodFaults(years, { endYear: 0 })).toEqual([])
    expect(periodFaults(['a', 'b'], { a: '2024-01-31', b: '2024-02-01' })).toEqual([])
  })

  it('does not end before it starts', () => {
    const turnedRound = { startYear: 2024, endYear: 2023 }

    expect(periodFaults(years, turnedRound)).toMatchObject([
      { pointer: '#/endYear', rule: 'before-start' },
    ])
    expect(periodFaults(years, turnedRound, { startYear: 2024 })).toMatchObject([
      { pointer: '#/startYear', rule: 'after-end' },
    ])
    expect(periodFaults(years, turnedRound, { title: 'خطة' })).toEqual([])
  })
})
