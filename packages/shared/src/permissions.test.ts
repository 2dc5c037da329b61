import { describe, expect, it } from 'vitest'

import { mayCall, OPERATIONS, relationsOf, rolesOf } from './permissions.ts'
import { RELATIONS } from './relations.ts'
import { ROLES } from './vocabulary.ts'

describe('the permission table', () => {
  it.each(OPERATIONS)('names who may call %s, and only known roles and relations', (operation) => {
    const row = relationsOf(operation)
    expect(row.length).toBeGreaterThan(0)
    expect(ROLES).toEqual(expect.arrayContaining(rolesOf(operation)))
    expect(RELATIONS).toEqual(expect.arrayContaining(row.map(({ relation }) => relation)))
  })

  it('lets everybody read what is public, signed in or not', () => {
    expect(mayCall('listPlans', [])).toBe(true)
    expect(mayCall('listPlans', ['public'])).toBe(true)
    expect(mayCall('listPlans', ['auditor'])).toBe(true)
  })

  it('refuses whoever holds none of the roles of the row', () => {
    for (const operation of OPERATIONS) {
      const row = rolesOf(operation)
      const others = ROLES.filter((role) => !row.includes(role))

      expect(mayCall(operation, others)).toBe(row.includes('public'))
    }
  })
})
