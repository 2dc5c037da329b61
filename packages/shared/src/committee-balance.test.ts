import { expect, it } from 'vitest'

import { balanceOf } from './committee-balance.ts'

it('counts members on each side and no alternates', () => {
  expect(
    balanceOf([
      { kind: 'member', organizationKind: 'ministry' },
      { kind: 'member', organizationKind: 'parliament' },
      { kind: 'alternate', organizationKind: 'ministry' },
      { kind: 'member', organizationKind: 'association' },
      { kind: 'member', organizationKind: 'company' },
    ]),
  ).toEqual({ government: 2, civilSociety: 1, other: 1 })
  expect(balanceOf([])).toEqual({ government: 0, civilSociety: 0, other: 0 })
})
