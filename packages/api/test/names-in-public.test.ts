import { sql } from 'drizzle-orm'
import { describe, expect } from 'vitest'

import { describedApp } from '../scripts/described-app.ts'
import { type Contract, operationsOf } from './rules/contract.ts'
import { callersOf, signedInAs } from './support/callers.ts'
import { test } from './support/stage.ts'
import { validRequest } from './support/valid-requests.ts'

const description = await describedApp()
const reads = operationsOf(description.swagger() as unknown as Contract).filter(
  ({ method }) => method === 'get',
)
await description.close()
const publicReads = reads.filter(({ operation }) => operation['x-roles']?.includes('public'))

const canary = 'Zerktouniparakeet'

describe('the public', () => {
  test('is told no name and no address of anybody, by any read', async ({ stage }) => {
    const { app, db, occasion } = stage
    await db.execute(sql`update people set name = ${canary}, honorific = ${canary}`)
    await db.execute(
      sql`update accounts set email = lower(${canary}) || id where email is not null`,
    )
    const [nobody] = callersOf(occasion).filter(({ role }) => role === 'public')
    if (!nobody) throw new Error('nobody is among the callers')
    const answers: unknown[] = []
    for (const named of publicReads) {
      const { statusCode, body } = await app.inject(
        signedInAs(validRequest(named, occasion), nobody),
      )
      expect(statusCode, named.operation.operationId).toBeLessThan(400)
      if (body.toLowerCase().includes(canary.toLowerCase()))
        answers.push(named.operation.operationId)
    }

    expect(publicReads.length).toBeGreaterThan(15)
    expect(answers).toEqual([])
  })

  test('is told what the same reads tell to who is signed in', async ({ stage }) => {
    const { app, db, occasion } = stage
    await db.execute(sql`update people set name = ${canary}`)
    const [, ...others] = callersOf(occasion)
    const auditor = others.find(({ role }) => role === 'auditor')
    if (!auditor) throw new Error('no auditor is among the callers')
    const seen: unknown[] = []
    for (const named of publicReads) {
      const { body } = await app.inject(signedInAs(validRequest(named, occasion), auditor))
      if (body.includes(canary)) seen.push(named.operation.operationId)
    }

    // Else the search would find nothing whatever was told.
    expect(seen).toContain('listMandates')
  })
})
