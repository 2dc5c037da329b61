import { expect, it } from 'vitest'

import { NOTHING_TO_MEASURE, progressOfActivity } from './progress.ts'
import { workState } from './work-state.ts'

it.each([
  [null, 'not-started'],
  [0, 'not-started'],
  [1, 'under-way'],
  [99, 'under-way'],
  [100, 'complete'],
])('of an activity reported at %s is %s', (reported, state) => {
  expect(workState(progressOfActivity(reported), false)).toBe(state)
})

it('is cancelled whatever had been reached before', () => {
  for (const reported of [null, 0, 50, 100])
    expect(workState(progressOfActivity(reported), true)).toBe('cancelled')
})

it('of a commitment with nothing to count is not-started', () => {
  expect(workState(NOTHING_TO_MEASURE, false)).toBe('not-started')
})
