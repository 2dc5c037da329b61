import type { MailValues } from '@iltizam/shared/mail-values'
import { type MailTemplate, OPTIONAL_MAILS } from '@iltizam/shared/mails'
import type { Language } from '@iltizam/shared/vocabulary'
import { and, eq, isNotNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { Db } from '../../db/connect.ts'
import { queueJob } from '../../db/jobs/queue-job.ts'
import { accounts, mailPreferences, mails } from '../../db/schema/index.ts'

/** A mail to somebody, in their language. */
export interface NewMail<T extends MailTemplate> {
  /** Whose preferences count, and with whom it is erased; null where it goes to nobody of ours. */
  personId: string | null
  recipient: string
  language: Language
  template: T
  values: MailValues<T>
  recordedAt: Date
}

/**
 * Queues a mail, in the transaction that makes what it tells of. One that its reader has declined
 * is not written, nor any to who is suspended, but for the one that says so.
 */
export async function insertMail<T extends MailTemplate>(tx: Db, mail: NewMail<T>): Promise<void> {
  if (await isDeclined(tx, mail)) return
  if (mail.template !== 'account-suspended' && (await isSuspended(tx, mail.recipient))) return
  await tx.insert(mails).values({ ...mail, id: uuidv7(), nextAttemptAt: mail.recordedAt })
  await queueJob(tx, 'send-mails')
}

async function isDeclined(
  db: Db,
  { personId, template }: Pick<NewMail<MailTemplate>, 'personId' | 'template'>,
): Promise<boolean> {
  const isOptional = OPTIONAL_MAILS.some((one) => one === template)
  if (personId === null || !isOptional) return false
  const [row] = await db
    .select({ declined: mailPreferences.declined })
    .from(mailPreferences)
    .where(eq(mailPreferences.personId, personId))
  return row?.declined.some((one) => one === template) ?? false
}

/** Asked by the address, which every mail has: for who has no account the same is done. */
async function isSuspended(db: Db, recipient: string): Promise<boolean> {
  const rows = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.email, recipient), isNotNull(accounts.suspendedAt)))
  return rows.length > 0
}
