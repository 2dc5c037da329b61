import { expect, it } from 'vitest'

import { absentBodies, attendanceFaults } from './attendances.ts'
import type { Attendance } from './vocabulary.ts'

const of = (
  organizationId: string | null,
  personId: string | null,
  attendance: Attendance = 'in-person',
) => ({ organizationId, personId, attendance })

it('refuses what speaks of nobody, and of the same twice', () => {
  const faults = attendanceFaults([
    of('a', 'p'),
    of(null, null),
    of('a', 'p', 'absent'),
    of('a', null),
  ])
  expect(faults.map(({ pointer, rule }) => `${pointer} ${rule}`)).toEqual([
    '#/attendances/1/organizationId required',
    '#/attendances/2 listed-twice',
  ])
})

it('tells a body absent of which nobody came, excused or not', () => {
  const attendances = [
    of('a', 'p', 'excused'),
    of('a', 'q', 'remote'),
    of('b', 'r', 'excused'),
    of('c', null, 'absent'),
    of(null, 's'),
  ]
  expect(absentBodies(attendances)).toEqual(['b', 'c'])
})
