import { expect, it } from 'vitest'

import type { Schemas } from '../../api/client.ts'
import { progressAfter } from './progress-after.ts'

const part = (id: string, facts: Partial<Schemas['ActivityPart']>): Schemas['ActivityPart'] => ({
  activityId: id,
  number: `10.${id}`,
  standsForCompleted: false,
  weight: 1,
  weightReason: null,
  reportedProgress: 0,
  points: 0,
  missing: 0,
  holdsFrom: null,
  recordedAt: null,
  approval: null,
  report: null,
  ...facts,
})

const parts = [
  part('1', { reportedProgress: 20 }),
  part('2', { reportedProgress: null }),
  part('3', { reportedProgress: 100, weight: 0.921 }),
]

it('is the mean of all activities, one of them at another figure', () => {
  expect(progressAfter(parts, '1', 20)).toEqual({ exact: 38.377268, shown: 38 })
  expect(progressAfter(parts, '1', 60)).toEqual({ exact: 52.071208, shown: 52 })
})

it('stays where nothing new was reported, also of what was never reported', () => {
  expect(progressAfter(parts, '2', null)).toEqual(progressAfter(parts, '1', 20))
})

it('is complete only once all are', () => {
  const almost = [part('1', { reportedProgress: 0, weight: 0.001 }), ...parts.slice(2)]
  expect(progressAfter(almost, '1', 99).shown).toBe(99)
  expect(progressAfter(almost, '1', 100).shown).toBe(100)
})
