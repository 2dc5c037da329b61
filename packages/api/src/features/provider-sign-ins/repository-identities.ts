import { and, asc, eq } from 'drizzle-orm'

import type { Db } from '../../db/connect.ts'
import { accountIdentities } from '../../db/schema/index.ts'

/** Whose account a provider's subject is linked with. */
export async function findLinkedAccount(
  db: Db,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<string | undefined> {
  const [row] = await db
    .select({ accountId: accountIdentities.accountId })
    .from(accountIdentities)
    .where(and(eq(accountIdentities.issuer, issuer), eq(accountIdentities.subject, subject)))
  return row?.accountId
}

/** The identities that an account is linked with, the oldest first. */
export function listIdentities(db: Db, accountId: string) {
  return db
    .select()
    .from(accountIdentities)
    .where(eq(accountIdentities.accountId, accountId))
    .orderBy(asc(accountIdentities.recordedAt), asc(accountIdentities.id))
}

/** Whether somebody signs in by an identity provider. */
export async function hasIdentity(db: Db, accountId: string): Promise<boolean> {
  return (await listIdentities(db, accountId)).length > 0
}

export async function insertIdentity(
  tx: Db,
  row: typeof accountIdentities.$inferInsert,
): Promise<void> {
  await tx.insert(accountIdentities).values(row)
}

/** Keeps when somebody last signed in by a provider. */
export async function touchIdentity(
  tx: Db,
  { accountId, issuer }: { accountId: string; issuer: string },
  usedAt: Date,
): Promise<void> {
  await tx
    .update(accountIdentities)
    .set({ usedAt })
    .where(and(eq(accountIdentities.accountId, accountId), eq(accountIdentities.issuer, issuer)))
}

export async function deleteIdentity(tx: Db, id: string): Promise<void> {
  await tx.delete(accountIdentities).where(eq(accountIdentities.id, id))
}
