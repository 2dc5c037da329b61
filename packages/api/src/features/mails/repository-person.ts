import type { MailValues } from '@iltizam/shared/mail-values'
import type { MailTemplate } from '@iltizam/shared/mails'
import { eq } from 'drizzle-orm'

import type { Db } from '../../db/connect.ts'
import { accounts, people } from '../../db/schema/index.ts'
import { insertMail } from './repository.ts'

/** A mail to somebody who may have no account. */
interface PersonalMail<T extends MailTemplate> {
  personId: string
  template: T
  /** What it says, but for its reader's name. */
  values: Omit<MailValues<T>, 'name'>
  recordedAt: Date
}

/** Queues a mail to somebody, in their language; nothing where they have no account. */
export async function mailPerson<T extends MailTemplate>(
  tx: Db,
  { personId, template, values, recordedAt }: PersonalMail<T>,
): Promise<void> {
  const [reader] = await tx
    .select({ name: people.name, recipient: accounts.email, language: accounts.language })
    .from(accounts)
    .innerJoin(people, eq(people.id, accounts.personId))
    .where(eq(people.id, personId))
    // What names them is written before their data is erased, or not at all.
    .for('share', { of: people })
  // Nobody is written to whose data is erased.
  if (!reader?.recipient || reader.name === null) return
  const { name, recipient, language } = reader
  await insertMail<T>(tx, {
    ...{ personId, recipient, language, template, recordedAt },
    // Every mail names its reader, which the compiler cannot tell of a template it does not know.
    values: { ...values, name } as MailValues<T>,
  })
}
