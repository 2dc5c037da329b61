import { expect } from 'vitest'

import { seedCaller, test, testClock } from '../test/support/index.ts'
import { connect } from './db/connect.ts'
import { idempotencyKeys, sessions } from './db/schema/index.ts'
import { forgetExpired } from './forget-expired.ts'

const hour = 3_600_000
const ago = (hours: number) => new Date(testClock.now().getTime() - hours * hour)

test('what has expired goes, and what has not stays', async ({ db }) => {
  const { accountId } = await seedCaller(db, 'auditor')
  await seedCaller(db, 'auditor', { at: ago(25) })
  const kept = { accountId, operation: 'createPlan', requestSha256: 'x', answer: {} }
  await db.insert(idempotencyKeys).values([
    { ...kept, key: 'old', recordedAt: ago(49) },
    { ...kept, key: 'new', recordedAt: ago(47) },
  ])

  await forgetExpired(db, testClock, (error) => expect.fail(String(error)))()

  expect(await db.select({ key: idempotencyKeys.key }).from(idempotencyKeys)).toEqual([
    { key: 'new' },
  ])
  expect(await db.select({ accountId: sessions.accountId }).from(sessions)).toEqual([{ accountId }])
})

test('a database that cannot be asked is told of, and breaks nothing', async ({ database }) => {
  const { db, close } = connect(database.runtimeUrl)
  await close()
  const failures: unknown[] = []

  await forgetExpired(db, testClock, (error) => failures.push(error))()

  expect(failures).toHaveLength(1)
})
