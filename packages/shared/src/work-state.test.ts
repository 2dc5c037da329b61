import { expect, it } from 'vitest'

import { NOTHING_TO_MEASURE, progressOfActivity } from './progress.ts'
import { isLate, workState } from './work-state.ts'

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

it.each([
  ['that should have been complete is late', {}, true],
  ['that is due today is not', { endsOn: '2023-03-29' }, false],
  ['without an end never is', { endsOn: null }, false],
  ['at 100 is not', { progress: 100 }, false],
  ['never reported is', { progress: null }, true],
  ['cancelled is not', { cancelled: true }, false],
])('work %s', (_said, facts, expected) => {
  const work = { endsOn: '2023-03-28', progress: 50, cancelled: false, ...facts }
  expect(isLate(work, '2023-03-29')).toBe(expected)
})
