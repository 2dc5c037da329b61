import { describe, expect, it } from 'vitest'

import { hasEnded, successionFaults } from './successions.ts'

const rules = (...succession: Parameters<typeof successionFaults>) =>
  successionFaults(...succession).map(({ pointer, rule }) => `${pointer} ${rule}`)

describe('a succession', () => {
  it.each([
    ['a merger of two', 'merged', ['a', 'b'], ['c']],
    ['a merger into one that was there', 'merged', ['a'], ['b']],
    ['a split', 'split', ['a'], ['b', 'c']],
  ] as const)('takes %s', (_, kind, predecessorIds, successorIds) => {
    expect(rules({ kind, predecessorIds, successorIds })).toEqual([])
  })

  it.each([
    ['a merger into two', 'merged', ['a'], ['b', 'c'], ['#/successorIds one-successor']],
    [
      'a split of two into one',
      'split',
      ['a', 'b'],
      ['c'],
      ['#/predecessorIds one-predecessor', '#/successorIds several-successors'],
    ],
    ['one that ends and goes on', 'merged', ['a', 'b'], ['b'], ['#/successorIds/0 other-body']],
  ] as const)('refuses %s', (_, kind, predecessorIds, successorIds, faults) => {
    expect(rules({ kind, predecessorIds, successorIds })).toEqual(faults)
  })
})

it('is over on the day itself, not on the one before', () => {
  const body = { endedOn: '2023-03-28' }
  expect(hasEnded(body, '2023-03-27')).toBe(false)
  expect(hasEnded(body, '2023-03-28')).toBe(true)
  expect(hasEnded({ endedOn: null }, '2023-03-28')).toBe(false)
})
