import { expect } from 'vitest'
import { seedCaller, test, testClock } from '../../../test/support/index.ts'
import { arabic } from '../../../test/support/seed.ts'
import { mails } from '../../db/schema/index.ts'
import { insertMail } from './repository.ts'

const recordedAt = testClock.now()

test('a mail is due at once, and says what it was given to say', async ({ db }) => {
  const { personId, email: recipient } = await seedCaller(db, 'auditor')
  const values = {
    ...{ name: 'ليلى', organization: arabic('وزارة العدل'), startsOn: '2023-03-29' },
    path: '/mandates/0190',
  }
  const mail = { personId, recipient, language: 'ar', recordedAt } as const
  await insertMail(db, { ...mail, template: 'mandate-granted', values })

  expect(await db.select().from(mails)).toMatchObject([
    {
      ...{ personId, recipient, language: 'ar', template: 'mandate-granted', values },
      ...{ version: 1, attempts: 0, nextAttemptAt: recordedAt, sentAt: null, failedAt: null },
    },
  ])
})
