import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays } from './days.ts'
import { addWorkingDays, isWorkingDay } from './working-days.ts'

describe('working days', () => {
  it('leave the weekend out', () => {
    const week = ['20', '21', '22', '23', '24', '25', '26'].map((day) => `2023-03-${day}`)
    expect(week.filter(isWorkingDay)).toEqual(week.slice(0, 5))
    expect(addWorkingDays('2023-03-24', 1)).toBe('2023-03-27')
    expect(addWorkingDays('2023-03-27', -3)).toBe('2023-03-22')
    expect(addWorkingDays('2023-03-25', 0)).toBe('2023-03-25')
  })

  it('lead back from a working day to where they started', () => {
    const day = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2020-01-01', days))
    fc.assert(
      fc.property(day.filter(isWorkingDay), fc.integer({ min: -30, max: 30 }), (from, many) => {
        expect(addWorkingDays(addWorkingDays(from, many), -many)).toBe(from)
      }),
    )
  })
})
