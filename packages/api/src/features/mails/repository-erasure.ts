import { and, eq, isNotNull, sql } from 'drizzle-orm'

import type { Db } from '../../db/connect.ts'
import { mailPreferences, mails } from '../../db/schema/index.ts'

interface Erased {
  personId: string
  name: string
}

/**
 * Forgets to which address somebody was written and what it said; that a mail was sent stays until all
 * mails of its day go. One that names them to somebody else, and was not sent, is given up.
 */
export async function eraseMailsOf(tx: Db, { personId, name }: Erased, at: Date): Promise<void> {
  const unsaid = {
    values: null,
    lastError: sql`case when ${mails.sentAt} is null then 'ERASED' end`,
    failedAt: sql`case when ${mails.sentAt} is null then coalesce(${mails.failedAt}, ${at}) end`,
    changedAt: at,
    version: sql`${mails.version} + 1`,
  }
  const isTheirs = eq(mails.personId, personId)
  await tx
    .update(mails)
    .set({ ...unsaid, recipient: null })
    .where(isTheirs)
  // Their reader is called `name`, and may be a namesake.
  const namesThem = sql`exists (
    select from jsonb_each_text(${mails.values}) said where said.key <> 'name' and said.value = ${name}
  )`
  await tx
    .update(mails)
    .set(unsaid)
    .where(and(isNotNull(mails.values), namesThem))
  await tx.delete(mailPreferences).where(eq(mailPreferences.personId, personId))
}
