import { describe, expect, test } from 'vitest'

import { missingCharacters } from './passwords.ts'

describe('a password', () => {
  test('has 15 characters, or 8 where a second factor is asked for too', () => {
    for (const [length, alone, withFactor] of [
      [0, 15, 8],
      [7, 8, 1],
      [8, 7, 0],
      [14, 1, 0],
      [15, 0, 0],
      [64, 0, 0],
    ] as const) {
      const password = 'x'.repeat(length)
      expect([missingCharacters(password, false), missingCharacters(password, true)]).toEqual([
        alone,
        withFactor,
      ])
    }
  })

  test('is counted as people do: a sign that takes two places is one', () => {
    expect(missingCharacters('🔑'.repeat(8), true)).toBe(0)
    expect(missingCharacters('🔑'.repeat(7), true)).toBe(1)
  })
})
