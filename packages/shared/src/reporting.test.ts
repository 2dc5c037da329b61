import { describe, expect, it } from 'vitest'

import {
  awaitsDecision,
  decisionFaults,
  isOpen,
  type ReportedChange,
  reportFaults,
  reviewHints,
} from './reporting.ts'

const report = (change: Partial<ReportedChange>): ReportedChange => ({
  from: 20,
  to: 60,
  hasReason: false,
  evidenceCount: 0,
  ...change,
})
const rules = (faults: { rule: string }[]) => faults.map(({ rule }) => rule)

describe('a report', () => {
  it.each<[string, Partial<ReportedChange>, string[]]>([
    ['a rise needs nothing more', {}, []],
    ['a first figure is a rise from nothing', { from: null, to: 0 }, []],
    ['the same figure is nothing new', { to: 20 }, ['unchanged']],
    ['a fall needs a reason', { to: 10 }, ['reason-for-fall']],
    ['a fall with its reason stands', { to: 10, hasReason: true }, []],
    ['100 needs both', { to: 100 }, ['reason-for-completion', 'evidence-for-completion']],
    ['100 needs evidence', { to: 100, hasReason: true }, ['evidence-for-completion']],
    ['100 with both stands', { to: 100, hasReason: true, evidenceCount: 1 }, []],
    ['nothing new has a cause', { to: undefined, cause: 'funding' }, []],
    ['another cause is told', { to: undefined, cause: 'other' }, ['reason-for-other']],
    ['neither figure nor cause says nothing', { to: undefined }, ['figure-or-cause']],
    ['a figure is not nothing new', { cause: 'staff' }, ['figure-or-cause']],
  ])('%s', (_, change, expected) => {
    expect(rules(reportFaults(report(change)))).toEqual(expected)
  })
})

describe('a decision', () => {
  const silent = { hasReason: false }
  it.each([
    ['accepting needs no reason', { kind: 'accept', ...silent }, []],
    ['nor does accepting the value itself', { kind: 'accept', progress: 60, ...silent }, []],
    ['another value does', { kind: 'accept', progress: 50, ...silent }, ['reason-for-decision']],
    [
      'and 100 still has to be proven',
      { kind: 'accept', progress: 100, hasReason: true },
      ['evidence-for-completion'],
    ],
    ['returning needs one', { kind: 'return', ...silent }, ['reason-for-decision']],
    ['rejecting needs one', { kind: 'reject', ...silent }, ['reason-for-decision']],
    ['referring does not', { kind: 'refer', ...silent }, []],
    [
      'a value goes with acceptance only',
      { kind: 'reject', progress: 40, hasReason: true },
      ['only-when-accepted'],
    ],
  ] as const)('%s', (_, decision, expected) => {
    expect(rules(decisionFaults(decision, report({})))).toEqual(expected)
  })
})

it('a returned report is open and waits for who reported it', () => {
  expect(isOpen('returned')).toBe(true)
  expect(awaitsDecision('returned')).toBe(false)
})

it('a closed report leaves room for the next', () => {
  expect((['accepted', 'rejected', 'withdrawn'] as const).some(isOpen)).toBe(false)
})

describe('a reviewer', () => {
  it.each([
    ['passes a usual step', report({ to: 50 }), null, []],
    ['looks at a step of more than 30 points', report({}), null, ['big-step']],
    ['looks at a fall', report({ to: 10 }), null, ['fall']],
    ['looks at words that were used before', report({ to: 30 }), 'قيد الدراسة', ['same-words']],
  ])('%s', (_, change, before, expected) => {
    expect(reviewHints({ ...change, reason: 'قيد الدراسة' }, before)).toEqual(expected)
  })

  it('does not take two silences for the same words', () => {
    expect(reviewHints({ ...report({ to: 30 }), reason: null }, null)).toEqual([])
  })
})
