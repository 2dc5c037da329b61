import { expect, it } from 'vitest'

import {
  type DecisionBasis,
  faultsOfDecision,
  noDecision,
  progressDecided,
} from './decision-values.ts'

const basis: DecisionBasis = {
  version: 1,
  state: 'submitted',
  from: 20,
  to: 60,
  cause: null,
  reason: '',
  evidenceCount: 0,
}

it.each([
  ['-5', 'minimum'],
  ['101', 'maximum'],
  ['50.5', 'whole-number'],
])('refuses %s as another figure: %s', (progress, rule) => {
  const values = {
    ...noDecision('fr'),
    kind: 'accept',
    progress,
    reason: 'La loi est parue',
  } as const
  expect(faultsOfDecision(values, basis)).toEqual([{ pointer: '#/progress', rule }])
  expect(progressDecided(values, basis)).toBe(60)
})
