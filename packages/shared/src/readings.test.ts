import { describe, expect, it } from 'vitest'

import { ar } from '../locales/ar.ts'
import { en } from '../locales/en.ts'
import { fr } from '../locales/fr.ts'
import { OPERATIONS, rolesOf } from './permissions.ts'
import { READINGS } from './readings.ts'

describe('what an auditor’s reading leaves an event of', () => {
  it('is all that the table opens to auditors and not to everybody, save the export', () => {
    const beyond = OPERATIONS.filter(
      (operation) =>
        rolesOf(operation).includes('auditor') && !rolesOf(operation).includes('public'),
    )

    expect(READINGS).toContain('listAuditEvents')
    expect(READINGS).toContain('listProgressReports')
    expect(READINGS).not.toContain('getPlan')
    expect(READINGS.toSorted()).toEqual(
      beyond.filter((operation) => operation !== 'exportAuditEvents').toSorted(),
    )
  })

  it('has words in each language', () => {
    for (const words of [ar, fr, en])
      expect(Object.keys(words.audit.readings).toSorted()).toEqual(READINGS.toSorted())
  })

  it('is read by nobody but auditors, where it is the trail', () => {
    for (const operation of ['listAuditEvents', 'getAuditEvent'] as const)
      expect(rolesOf(operation)).toEqual(['auditor'])
  })
})
