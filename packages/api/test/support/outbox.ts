import { asc } from 'drizzle-orm'

import type { Db } from '../../src/db/connect.ts'
import { mails } from '../../src/db/schema/index.ts'
import { renderMail } from '../../src/features/mails/render-mail.ts'

const place = { origin: 'https://iltizam.example', timeZone: 'Africa/Casablanca' }

/** The mails that wait for their reader, as they will read them, in the order in which they were queued. */
export async function readOutbox(db: Db, { personId }: { personId: string }) {
  const rows = await db.select().from(mails).orderBy(asc(mails.id))
  return rows.flatMap((row) => {
    const { template, language, values } = row
    if (row.personId !== personId || values === null) return []
    return [
      { template, recipient: row.recipient, ...renderMail({ template, language, values }, place) },
    ]
  })
}
