import { expect } from 'vitest'

import { seedCaller, test, testClock } from '../test/support/index.ts'
import { invitation, seedMail } from '../test/support/seed-mail.ts'
import { idempotencyKeys, mails, sessions } from './db/schema/index.ts'
import { forgetExpired } from './forget-expired.ts'

const hour = 3_600_000
const day = 24 * hour
const ago = (time: number) => new Date(testClock.now().getTime() - time)

test('what has expired goes, and what has not stays', async ({ db }) => {
  const { accountId } = await seedCaller(db, 'auditor')
  await seedCaller(db, 'auditor', { at: ago(25 * hour) })
  const kept = { accountId, operation: 'createPlan', requestSha256: 'x', answer: {} }
  await db.insert(idempotencyKeys).values([
    { ...kept, key: 'old', recordedAt: ago(49 * hour) },
    { ...kept, key: 'new', recordedAt: ago(47 * hour) },
  ])
  await seedMail(db, { recordedAt: ago(91 * day), recipient: 'old@example.org' })
  await seedMail(db, { recordedAt: ago(89 * day) })

  await forgetExpired(db, testClock)

  expect(await db.select({ key: idempotencyKeys.key }).from(idempotencyKeys)).toEqual([
    { key: 'new' },
  ])
  expect(await db.select({ accountId: sessions.accountId }).from(sessions)).toEqual([{ accountId }])
  expect(await db.select({ recipient: mails.recipient }).from(mails)).toEqual([
    { recipient: invitation.recipient },
  ])
})
