import type { OptionalMail } from '@iltizam/shared/mails'
import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'

import type { Db } from '../../db/connect.ts'
import { countChange, lockVersion } from '../../db/identities.ts'
import { mailPreferences } from '../../db/schema/index.ts'

/** What somebody has chosen, or what holds until they have. */
export async function getPreferences(db: Db, personId: string) {
  const [row] = await db
    .select({ version: mailPreferences.version, declined: mailPreferences.declined })
    .from(mailPreferences)
    .where(eq(mailPreferences.personId, personId))
  return row ?? { version: 1, declined: [] }
}

/** Holds somebody's choice, which there is from then on; refuses when it was changed meanwhile. */
export async function lockPreferences(tx: Db, personId: string, version: number) {
  await tx.insert(mailPreferences).values({ id: uuidv7(), personId }).onConflictDoNothing()
  const [row] = await tx
    .select({ id: mailPreferences.id, declined: mailPreferences.declined })
    .from(mailPreferences)
    .where(eq(mailPreferences.personId, personId))
  const { id = '', declined = [] } = row ?? {}
  const locked = await lockVersion(tx, mailPreferences, { id, version }, 'not-found')
  return { ...locked, declined }
}

export async function updatePreferences(
  tx: Db,
  { id, declined, changedAt }: { id: string; declined: OptionalMail[]; changedAt: Date },
): Promise<void> {
  await countChange(tx, mailPreferences, id, changedAt, { declined })
}
