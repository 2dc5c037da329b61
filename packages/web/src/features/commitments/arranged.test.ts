import { writtenIn } from '@iltizam/shared/localized-text'
import { expect, it } from 'vitest'

import type { Schemas } from '../../api/client.ts'
import { filtered, sorted } from './arranged.ts'

type Summary = Schemas['CommitmentSummary']

const commitment = (number: number, facts: Partial<Summary> = {}): Summary => ({
  id: `commitment-${number}`,
  planId: 'plan',
  number,
  title: writtenIn('ar', `الالتزام ${number}`),
  themeId: null,
  lead: null,
  state: 'under-way',
  weight: 1,
  progress: { exact: 50, shown: 50 },
  published: null,
  activityCount: 1,
  notReportedCount: 0,
  lastReportedOn: '2023-03-28',
  remarkKinds: [],
  provenance: [],
  version: 1,
  ...facts,
})
const numbers = (commitments: Summary[]) => commitments.map(({ number }) => number)

it('sorts by progress; nothing to measure comes last both ways, and ties follow the number', () => {
  const commitments = [
    commitment(4, { progress: { exact: 99.7, shown: 99 } }),
    commitment(3),
    commitment(2, { progress: { exact: null, shown: null } }),
    commitment(1),
    commitment(5, { progress: { exact: 0, shown: 0 } }),
  ]
  expect(numbers(sorted(commitments, 'progress', 'ar'))).toEqual([5, 1, 3, 4, 2])
  expect(numbers(sorted(commitments, '-progress', 'ar'))).toEqual([4, 1, 3, 5, 2])
})

it('sorts titles as the language of the page does', () => {
  const commitments = [
    commitment(1, { title: writtenIn('ar', 'تحسين', { fr: 'Élaborer' }) }),
    commitment(2, { title: writtenIn('ar', 'إحداث', { fr: 'Zone' }) }),
    commitment(3, { title: writtenIn('ar', 'نشر', { fr: 'Eau' }) }),
  ]
  expect(numbers(sorted(commitments, 'title', 'ar'))).toEqual([2, 1, 3])
  expect(numbers(sorted(commitments, 'title', 'fr'))).toEqual([3, 1, 2])
  expect(numbers(sorted(commitments, '-title', 'fr'))).toEqual([2, 1, 3])
})

it('puts what was never reported after all reports, whichever way they run', () => {
  const commitments = [
    commitment(1),
    commitment(2, { lastReportedOn: null }),
    commitment(3, { lastReportedOn: '2022-12-31' }),
  ]
  expect(numbers(sorted(commitments, 'lastReportedOn', 'ar'))).toEqual([3, 1, 2])
  expect(numbers(sorted(commitments, '-lastReportedOn', 'ar'))).toEqual([1, 3, 2])
})

it('leaves the given list as it was', () => {
  const commitments = [commitment(2), commitment(1)]
  sorted(commitments, 'number', 'ar')
  expect(numbers(commitments)).toEqual([2, 1])
})

it('finds titles however they are spelt, in the language of the page, or by number', () => {
  const commitments = [
    commitment(1, { title: writtenIn('ar', 'إحداث بوابة', { fr: 'Créer un portail' }) }),
    commitment(2, { title: writtenIn('ar', 'تحسين الحكامة') }),
    commitment(12, { title: writtenIn('ar', 'نشر المعطيات') }),
  ]
  expect(numbers(filtered(commitments, { q: 'احداث بوابه' }, 'ar'))).toEqual([1])
  expect(numbers(filtered(commitments, { q: 'creer' }, 'fr'))).toEqual([1])
  expect(numbers(filtered(commitments, { q: 'creer' }, 'ar'))).toEqual([])
  expect(numbers(filtered(commitments, { q: '2' }, 'ar'))).toEqual([2])
  expect(numbers(filtered(commitments, { q: '١٢' }, 'ar'))).toEqual([12])
  expect(numbers(filtered(commitments, { q: '  ' }, 'ar'))).toEqual([1, 2, 12])
})

it('keeps what all filters keep', () => {
  const health = { id: 'health', name: writtenIn('ar', 'وزارة الصحة') }
  const commitments = [
    commitment(1, { themeId: 'justice', lead: health, state: 'complete' }),
    commitment(2, { themeId: 'justice', lead: health }),
    commitment(3, { themeId: 'justice', state: 'complete' }),
    commitment(4, { lead: health, state: 'complete' }),
  ]
  const filter = { theme: 'justice', organization: 'health', state: 'complete' } as const
  expect(numbers(filtered(commitments, filter, 'ar'))).toEqual([1])
  expect(numbers(filtered(commitments, { theme: 'justice' }, 'ar'))).toEqual([1, 2, 3])
  expect(numbers(filtered(commitments, {}, 'ar'))).toEqual([1, 2, 3, 4])
})
