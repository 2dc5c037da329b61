import { expect, it } from 'vitest'

import { commonApproval } from './common-approval.ts'

const approvedOn = (on: string) => ({ approval: { on } })
const notReported = { approval: null }

it('is what all reported parts share, whatever is not reported', () => {
  const parts = [approvedOn('2023-03-28'), notReported, approvedOn('2023-03-28')]
  expect(commonApproval(parts)).toEqual({ on: '2023-03-28' })
})

it.each([
  { case: 'two meetings approved', parts: [approvedOn('2023-03-28'), approvedOn('2023-06-01')] },
  { case: 'nothing is reported', parts: [notReported] },
  { case: 'there are no parts', parts: [] },
])('is none where $case', ({ parts }) => {
  expect(commonApproval(parts)).toBeNull()
})
