import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays, dayEndingAt, dayIn, daysBetween, isDay } from './days.ts'

describe('a day', () => {
  it.each(['2023-03-28', '2024-02-29', '0001-01-01', '9999-12-31'])('is %s', (text) => {
    expect(isDay(text)).toBe(true)
  })

  it.each([
    '2023-02-29',
    '2023-02-30',
    '2023-13-01',
    '2023-00-10',
    '0000-01-01',
    '2023-3-28',
    '28/03/2023',
    '2023-03-28T00:00:00Z',
    '٢٠٢٣-٠٣-٢٨',
    '',
  ])('is not %j', (text) => {
    expect(isDay(text)).toBe(false)
  })

  it('begins at midnight of the zone, whatever the hour of Greenwich', () => {
    const lateInMarch = new Date('2023-03-28T23:30:00Z')

    expect(dayIn('UTC', lateInMarch)).toBe('2023-03-28')
    expect(dayIn('Pacific/Auckland', lateInMarch)).toBe('2023-03-29')
    expect(dayIn('America/Los_Angeles', new Date('2023-03-28T06:59:59Z'))).toBe('2023-03-27')
  })

  it('follows Morocco out of summer time for Ramadan, and back', () => {
    const duringRamadan = new Date('2023-03-28T23:30:00Z')
    const afterRamadan = new Date('2023-04-28T23:30:00Z')

    expect(dayIn('Africa/Casablanca', duringRamadan)).toBe('2023-03-28')
    expect(dayIn('Africa/Casablanca', afterRamadan)).toBe('2023-04-29')
  })

  it('is always one that exists, and sorts as its instant does', () => {
    const instant = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2200-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instant, instant, (one, other) => {
        const [earlier, later] = one <= other ? [one, other] : [other, one]
        const day = dayIn('Africa/Casablanca', earlier)

        expect(isDay(day)).toBe(true)
        expect(day <= dayIn('Africa/Casablanca', later)).toBe(true)
      }),
    )
  })
})

describe('the day that ends with an instant', () => {
  it('is the one before midnight in that zone, and no day within one', () => {
    expect(dayEndingAt('Africa/Casablanca', new Date('2023-05-01T23:00:00Z'))).toBe('2023-05-01')
    expect(dayEndingAt('UTC', new Date('2023-05-01T23:00:00Z'))).toBeNull()
    expect(dayEndingAt('UTC', new Date('2023-03-29T00:00:00Z'))).toBe('2023-03-28')
    expect(dayEndingAt('UTC', new Date('2023-03-29T00:00:00.001Z'))).toBeNull()
  })
})

describe('days that are counted', () => {
  it('go over months, leap years and the changes of the clock', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
    expect(addDays('2023-03-01', -1)).toBe('2023-02-28')
    expect(daysBetween('2023-03-20', '2023-04-20')).toBe(31)
    expect(daysBetween('2023-03-20', '2023-03-20')).toBe(0)
  })

  it('are as many back as forth', () => {
    const day = fc.integer({ min: 0, max: 100_000 }).map((days) => addDays('1900-01-01', days))
    fc.assert(
      fc.property(day, day, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to)
      }),
    )
  })
})
