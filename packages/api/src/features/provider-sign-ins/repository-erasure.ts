import { eq, inArray, or } from 'drizzle-orm'

import type { Db } from '../../db/connect.ts'
import { accountIdentities, providerSignIns } from '../../db/schema/index.ts'

/** Forgets as whom somebody signs in elsewhere, and what is under way under their address. */
export async function deleteIdentitiesOf(
  tx: Db,
  { accountId, email }: { accountId: string; email: string | null },
): Promise<void> {
  const gone = await tx
    .delete(accountIdentities)
    .where(eq(accountIdentities.accountId, accountId))
    .returning({ subject: accountIdentities.subject })
  const subjects = gone.map(({ subject }) => subject)
  const isTheirs = or(
    inArray(providerSignIns.subject, subjects),
    email === null ? undefined : eq(providerSignIns.email, email),
  )
  await tx.delete(providerSignIns).where(isTheirs)
}
