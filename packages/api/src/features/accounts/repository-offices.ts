import type { Office } from '@iltizam/shared/vocabulary'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'

import type { Db } from '../../db/connect.ts'
import { accountRoles, accounts } from '../../db/schema/index.ts'

/** Who administers now, as people; whose account is suspended does not. */
export async function listAdministrators(db: Db): Promise<string[]> {
  const rows = await db
    .selectDistinct({ personId: accounts.personId })
    .from(accountRoles)
    .innerJoin(accounts, eq(accounts.id, accountRoles.accountId))
    .where(
      and(
        eq(accountRoles.role, 'administrator'),
        isNull(accountRoles.endedAt),
        isNull(accounts.suspendedAt),
      ),
    )
  return rows.flatMap(({ personId }) => personId ?? [])
}

/** The offices that an account holds. */
export async function listHeldOffices(db: Db, accountId: string): Promise<Office[]> {
  const rows = await db
    .select({ role: accountRoles.role })
    .from(accountRoles)
    .where(and(eq(accountRoles.accountId, accountId), isNull(accountRoles.endedAt)))
    .orderBy(accountRoles.role)
  return rows.map(({ role }) => role)
}

/** Ends some offices of an account and gives it others. */
export async function changeOffices(
  tx: Db,
  accountId: string,
  { ended, given }: { ended: readonly Office[]; given: readonly Office[] },
  recordedAt: Date,
): Promise<void> {
  if (ended.length > 0)
    await tx
      .update(accountRoles)
      .set({ endedAt: recordedAt })
      .where(
        and(
          eq(accountRoles.accountId, accountId),
          inArray(accountRoles.role, ended),
          isNull(accountRoles.endedAt),
        ),
      )
  if (given.length > 0)
    await tx
      .insert(accountRoles)
      .values(given.map((role) => ({ id: uuidv7(), accountId, role, recordedAt })))
}
