import { describe, expect, it } from 'vitest'

import { mayCall, type OperationId, PERMISSIONS } from './permissions.ts'
import { ROLES } from './vocabulary.ts'

const operations = Object.keys(PERMISSIONS) as OperationId[] // Object.keys forgets which keys

describe('the permission table', () => {
  it.each(operations)('names who may call %s, and only known roles', (operation) => {
    expect(PERMISSIONS[operation].length).toBeGreaterThan(0)
    expect(ROLES).toEqual(expect.arrayContaining([...PERMISSIONS[operation]]))
  })

  it('lets everybody read what is public, signed in or not', () => {
    expect(mayCall('listPlans', [])).toBe(true)
    expect(mayCall('listPlans', ['public'])).toBe(true)
    expect(mayCall('listPlans', ['auditor'])).toBe(true)
  })

  it('refuses whoever holds none of the roles of the row', () => {
    for (const operation of operations) {
      const row: readonly string[] = PERMISSIONS[operation]
      const others = ROLES.filter((role) => !row.includes(role))

      expect(mayCall(operation, others)).toBe(row.includes('public'))
    }
  })
})
