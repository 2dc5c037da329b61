import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'

import { reading, seedCaller, test, testClock } from '../../../test/support/index.ts'
import { accounts } from '../../db/schema/index.ts'

describe('the list of accounts', () => {
  test('is by name, in pages, and of those that are asked for', async ({ app, db }) => {
    const administrator = await seedCaller(db, 'administrator')
    const auditor = await seedCaller(db, 'auditor')
    const focalPoint = await seedCaller(db, 'focal-point')
    const suspended = await seedCaller(db, 'secretariat')
    await db
      .update(accounts)
      .set({ suspendedAt: testClock.now() })
      .where(eq(accounts.id, suspended.accountId))
    const idsFor = async (query: string) => {
      const answer = await app.inject(reading(`/accounts?${query}`, administrator))
      expect(answer.statusCode, answer.body).toBe(200)
      const { items, total } = answer.json()
      expect(total, query).toBe(items.length)
      return items.map(({ id }: { id: string }) => id)
    }
    expect(await idsFor('role=auditor')).toEqual([auditor.accountId])
    expect(await idsFor('role=focal-point')).toEqual([focalPoint.accountId])
    expect(await idsFor('state=suspended')).toEqual([suspended.accountId])
    expect(await idsFor('state=invited')).toEqual([])
    expect(await idsFor(`search=${focalPoint.accountId.toUpperCase()}`)).toEqual([
      focalPoint.accountId,
    ])
    expect(await idsFor('search=%25')).toEqual([])
    const [body] = (
      await app.inject(reading(`/accounts/${focalPoint.accountId}`, administrator))
    ).json().organizations
    expect(await idsFor(`organization=${body.id}`)).toEqual([focalPoint.accountId])

    const walked: string[] = []
    let cursor = ''
    do {
      const page = await app.inject(reading(`/accounts?limit=1${cursor}`, administrator))
      const { items, nextCursor } = page.json()
      walked.push(...items.map(({ id }: { id: string }) => id))
      cursor = nextCursor && `&cursor=${nextCursor}`
    } while (cursor)
    expect(walked.toSorted()).toEqual(
      [administrator, auditor, focalPoint, suspended].map((one) => one.accountId).toSorted(),
    )
  })

  test('holds nothing that lets somebody in', async ({ app, db }) => {
    const administrator = await seedCaller(db, 'administrator')
    const { body } = await app.inject(reading('/accounts', administrator))
    expect(body).toContain(administrator.email)
    expect(body).not.toMatch(/argon|hash|token/i)
  })
})
