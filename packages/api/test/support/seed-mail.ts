import type { MailTemplate } from '@iltizam/shared/mails'
import { eq } from 'drizzle-orm'

import type { Db } from '../../src/db/connect.ts'
import { mails } from '../../src/db/schema/index.ts'
import { insertMail, type NewMail } from '../../src/features/mails/repository.ts'
import { testClock } from './test.ts'

export const invitation: NewMail<'invitation'> = {
  personId: null,
  recipient: 'leila@example.org',
  language: 'ar',
  template: 'invitation',
  values: {
    name: 'ليلى',
    path: '/invitation#token-that-lets-in',
    validUntil: '2023-04-05T12:00:00.000Z',
  },
  recordedAt: testClock.now(),
}

/** Queues a mail, as a use case does; gives its id. */
export async function seedMail<T extends MailTemplate = 'invitation'>(
  db: Db,
  mail?: Partial<NewMail<T>>,
): Promise<string> {
  await insertMail(db, { ...invitation, ...mail } as NewMail<MailTemplate>)
  const rows = await db.select({ id: mails.id }).from(mails)
  const [newest] = rows.toSorted((a, b) => (a.id < b.id ? 1 : -1))
  if (!newest) throw new Error('no mail was queued')
  return newest.id
}

/** A mail that no server took; gives its id. */
export async function seedFailedMail(db: Db): Promise<string> {
  const id = await seedMail(db)
  const failed = { failedAt: testClock.now(), attempts: 7, lastError: 'ECONNECTION' }
  await db.update(mails).set(failed).where(eq(mails.id, id))
  return id
}
