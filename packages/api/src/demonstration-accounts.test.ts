import { describe, expect } from 'vitest'

import {
  buildTestApp,
  seedCaller,
  seedMandate,
  seedOrganization,
  seedSeat,
  test,
  testClock,
} from '../test/support/index.ts'
import { signingIn } from '../test/support/signing-in.ts'
import { rolledBack } from '../test/support/test.ts'
import type { Db } from './db/connect.ts'
import { mandates } from './db/schema/index.ts'
import { createDemonstrationAccounts } from './demonstration-accounts.ts'
import { loadDemonstration } from './load-demonstration.ts'

interface Offered {
  email: string
  password: string
  role: string
  organization: object | null
}

async function demonstrate(db: Db) {
  await loadDemonstration(db, testClock)
  await createDemonstrationAccounts(db, testClock, '2023-03-29')
  const app = await buildTestApp({ db })
  const list = await app.inject('/api/v1/demonstration-accounts')
  return { app, items: list.json().items as Offered[] }
}

describe('the accounts of a demonstration', () => {
  test('are there for each role, and let everybody in as they say', async ({ db }) => {
    const { app, items } = await demonstrate(db)
    const roles = ['focal-point', 'secretariat', 'auditor', 'administrator']
    expect(items.map(({ role }) => role)).toEqual(expect.arrayContaining(roles))
    for (const offered of items) {
      const answer = await app.inject(signingIn(offered))
      const { role, organization } = offered
      const { roles, mandates } = answer.json().account
      expect(roles, answer.body).toEqual([role])
      const bodies = mandates.map((mandate: { organization: object }) => mandate.organization)
      expect(bodies, answer.body).toEqual(organization === null ? [] : [organization])
    }
    await createDemonstrationAccounts(db, testClock, '2023-03-29')
    const again = await app.inject('/api/v1/demonstration-accounts')
    expect(again.json().items).toEqual(items)
    await app.close()
  })

  test('are there once, whatever else they come to answer for', async ({ db }) => {
    const { app, items } = await demonstrate(db)
    const [person] = await db.select().from(mandates)
    const organizationId = await seedOrganization(db, { name: 'هيئة' })
    await seedMandate(db, { personId: person?.personId ?? '', organizationId })
    await seedSeat(db, { personId: person?.personId ?? '', organizationId })

    const again = await app.inject('/api/v1/demonstration-accounts')
    const told = (list: Offered[]) => list.map(({ email, role }) => [email, role])
    expect(told(again.json().items)).toEqual(told(items))
    await app.close()
  })

  test('have other passwords in each', async ({ pool }) => {
    const passwords: string[] = []
    for (const _ of [1, 2])
      await rolledBack(pool, async (db) => {
        const { app, items } = await demonstrate(db)
        passwords.push(...items.map(({ password }) => password))
        await app.close()
      })
    expect(passwords.length).toBeGreaterThan(9)
    expect(new Set(passwords).size).toBe(passwords.length)
    expect(passwords.every((password) => password.length >= 30)).toBe(true)
  })
})

test('a real instance offers none, whoever has an account', async ({ app, db }) => {
  await seedCaller(db, 'administrator')
  const list = await app.inject('/api/v1/demonstration-accounts')
  expect(list.json()).toEqual({ items: [] })
})
