import { describe, expect, it } from 'vitest'

import { keyState, lastDayFaults } from './key-life.ts'

describe('the last day of a key', () => {
  const rules = (lastDay: string) =>
    lastDayFaults(lastDay, '2023-03-29').map(({ pointer, rule }) => [pointer, rule])

  it('is today or later, and a year ahead at most, whether or not one of its years is a leap year', () => {
    expect(rules('2023-03-29')).toEqual([])
    expect(rules('2024-03-29')).toEqual([])
  })

  it('is not over, nor further away', () => {
    expect(rules('2023-03-28')).toEqual([['#/lastDay', 'day-over']])
    expect(rules('2024-03-30')).toEqual([['#/lastDay', 'a-year-at-most']])
  })
})

describe('a key', () => {
  const expiresAt = new Date('2023-04-01T00:00:00Z')
  const at = (now: string, revokedAt: Date | null = null) =>
    keyState({ expiresAt, revokedAt }, new Date(now))

  it('is in force until its time is over, to the instant', () => {
    expect(at('2023-03-31T23:59:59.999Z')).toBe('in-force')
    expect(at('2023-04-01T00:00:00Z')).toBe('expired')
  })

  it('that was revoked stays revoked when its time is over too', () => {
    const revokedAt = new Date('2023-03-30T00:00:00Z')
    expect(at('2023-03-31T00:00:00Z', revokedAt)).toBe('revoked')
    expect(at('2023-04-02T00:00:00Z', revokedAt)).toBe('revoked')
  })
})
