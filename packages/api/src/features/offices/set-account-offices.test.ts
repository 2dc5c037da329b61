import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'

import { change, reading, seedCaller } from '../../../test/support/index.ts'
import { refusalOf } from '../../../test/support/refusal-of.ts'
import { test } from '../../../test/support/replicas.ts'
import { auditEvents } from '../../db/schema/index.ts'

interface Person {
  accountId: string
  cookie: string
}

const setting = ({ accountId }: Person, by: Person, offices: string[], version = 1) =>
  change('PUT', `/accounts/${accountId}/offices`, by, {
    version,
    payload: { offices, reason: 'تكليف جديد' },
  })

describe('an office', () => {
  test('that is taken or given counts from the next request on, on any replica', async ({
    replicas,
  }) => {
    const { db, inject } = replicas
    const administrator = await seedCaller(db, 'administrator')
    const person = await seedCaller(db, 'auditor')
    const ask = (path: string) => inject(reading(path, person))
    const statuses = async (path: string) => [
      (await ask(path)).statusCode,
      (await ask(path)).statusCode,
    ]
    expect(await statuses('/audit-events')).toEqual([200, 200])

    const moved = await inject(setting(person, administrator, ['secretariat']))
    expect(moved.json()).toEqual({ offices: ['secretariat'], version: 2 })
    expect(await statuses('/audit-events')).toEqual([403, 403])
    expect(await statuses('/progress-reports')).toEqual([200, 200])
    await inject(setting(person, administrator, [], 2))
    expect(await statuses('/progress-reports')).toEqual([403, 403])

    const again = await inject(setting(person, administrator, [], 3))
    expect(again.json()).toEqual({ offices: [], version: 3 })
    const events = await db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.objectId, person.accountId))
    expect(events).toMatchObject([
      {
        action: 'account.offices-set',
        before: { roles: ['auditor'] },
        after: { roles: ['secretariat'] },
        reason: 'تكليف جديد',
      },
      { before: { roles: ['secretariat'] }, after: { roles: [] } },
    ])
  })

  test('is not one’s own to take', async ({ app, db }) => {
    const administrator = await seedCaller(db, 'administrator')
    const all = ['secretariat', 'auditor', 'administrator']
    expect(await refusalOf({ app, db }, setting(administrator, administrator, all))).toMatchObject({
      status: 403,
      code: 'own-account',
    })
    const nobody = { accountId: '01870d4a-0000-7000-8000-000000000001', cookie: '' }
    expect(await refusalOf({ app, db }, setting(nobody, administrator, all))).toMatchObject({
      code: 'account-not-found',
    })
  })
})
