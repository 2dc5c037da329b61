import { writtenIn } from '@iltizam/shared/localized-text'
import { expect, it } from 'vitest'

import type { Schemas } from '../../api/client.ts'
import { commonApproval } from './common-approval.ts'

type Approval = Schemas['Approval']

const approvedOn = (on: string): Approval => ({
  body: writtenIn('ar', 'لجنة الإشراف'),
  document: writtenIn('ar', 'تقرير اجتماع لجنة الإشراف'),
  on,
})
const part = (approval: Approval | null): Schemas['ActivityPart'] => ({
  activityId: '018f',
  number: '1.1',
  weight: 1,
  weightReason: null,
  reportedProgress: approval && 50,
  points: 0,
  missing: 0,
  holdsFrom: approval?.on ?? null,
  recordedAt: null,
  approval,
})

it('is the one that all reported activities share', () => {
  const parts = [part(approvedOn('2023-03-28')), part(null), part(approvedOn('2023-03-28'))]
  expect(commonApproval(parts)).toEqual(approvedOn('2023-03-28'))
})

it('is none where they differ, or where nothing is reported', () => {
  expect(
    commonApproval([part(approvedOn('2023-03-28')), part(approvedOn('2023-06-01'))]),
  ).toBeNull()
  expect(commonApproval([part(null)])).toBeNull()
})
