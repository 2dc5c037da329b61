import { and, count, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'

import type { Db } from '../../db/connect.ts'
import { accountRoles, accounts, recoveryCodes, secondFactors } from '../../db/schema/index.ts'
import { tokenSha256 } from '../../secrets/tokens.ts'

/** Offices in which a password alone is not enough. */
const guarded = ['secretariat', 'administrator'] as const

const isGuarded = (accountId: SQL) => sql<boolean>`exists (
  select from ${accountRoles} where ${accountRoles.accountId} = ${accountId}
  and ${accountRoles.role} in ${guarded} and ${accountRoles.endedAt} is null)`

/** Whether an account, of which a statement reads the row, has an office for which it lacks a second factor. */
export const lacksSecondFactor = sql<boolean>`(${isGuarded(sql`${accounts.id}`)} and not exists (
  select from ${secondFactors} where ${secondFactors.accountId} = ${accounts.id}
  and ${secondFactors.confirmedAt} is not null))`

/** Whether an account has an office for which a second factor is needed. */
export async function needsSecondFactor(db: Db, accountId: string): Promise<boolean> {
  const [row] = await db
    .select({ needs: isGuarded(sql`${accounts.id}`) })
    .from(accounts)
    .where(eq(accounts.id, accountId))
  return row?.needs ?? false
}

/** What an account's device tells codes by, confirmed or not. */
export async function findSecondFactor(db: Db, accountId: string) {
  const [row] = await db.select().from(secondFactors).where(eq(secondFactors.accountId, accountId))
  return row
}

/** The same, which nobody else uses or changes until the transaction ends. */
export async function lockSecondFactor(tx: Db, accountId: string) {
  const [row] = await tx
    .select()
    .from(secondFactors)
    .where(eq(secondFactors.accountId, accountId))
    .for('no key update')
  return row
}

/** Begins with a secret, in place of another that was not confirmed. */
export async function putSecondFactor(
  tx: Db,
  row: { accountId: string; sealedSecret: string; recordedAt: Date },
): Promise<void> {
  const { sealedSecret, recordedAt } = row
  await tx
    .insert(secondFactors)
    .values(row)
    .onConflictDoUpdate({ target: secondFactors.accountId, set: { sealedSecret, recordedAt } })
}

/** Asks for codes from now on; that of this half minute was used by it. */
export async function confirmFactor(
  tx: Db,
  accountId: string,
  { confirmedAt, lastUsedStep }: { confirmedAt: Date; lastUsedStep: number },
): Promise<void> {
  await tx
    .update(secondFactors)
    .set({ confirmedAt, lastUsedStep })
    .where(eq(secondFactors.accountId, accountId))
}

/** Leaves no code of that half minute or before that would be right. */
export async function useStep(tx: Db, accountId: string, lastUsedStep: number): Promise<void> {
  await tx.update(secondFactors).set({ lastUsedStep }).where(eq(secondFactors.accountId, accountId))
}

/** Whether there was one that was asked for. With it go its recovery codes. */
export async function deleteSecondFactor(tx: Db, accountId: string): Promise<boolean> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId))
  const deleted = await tx
    .delete(secondFactors)
    .where(eq(secondFactors.accountId, accountId))
    .returning({ confirmedAt: secondFactors.confirmedAt })
  return deleted.some(({ confirmedAt }) => confirmedAt !== null)
}

/** Takes these recovery codes in place of all that there were. */
export async function replaceRecoveryCodes(
  tx: Db,
  accountId: string,
  codes: readonly string[],
  recordedAt: Date,
): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId))
  await tx
    .insert(recoveryCodes)
    .values(codes.map((code) => ({ accountId, codeSha256: tokenSha256(code), recordedAt })))
}

/** Whether it was this that used it: of two who come with it at once one does. */
export async function takeRecoveryCode(
  tx: Db,
  { accountId, code }: { accountId: string; code: string },
  usedAt: Date,
): Promise<boolean> {
  const taken = await tx
    .update(recoveryCodes)
    .set({ usedAt })
    .where(
      and(
        eq(recoveryCodes.accountId, accountId),
        eq(recoveryCodes.codeSha256, tokenSha256(code)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ accountId: recoveryCodes.accountId })
  return taken.length > 0
}

/** How many recovery codes of an account are still good. */
export async function countRecoveryCodes(db: Db, accountId: string): Promise<number> {
  const [row] = await db
    .select({ left: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.accountId, accountId), isNull(recoveryCodes.usedAt)))
  return row?.left ?? 0
}

/** Whether codes are asked for when an account signs in. */
export async function hasSecondFactor(db: Db, accountId: string): Promise<boolean> {
  const rows = await db
    .select({ accountId: secondFactors.accountId })
    .from(secondFactors)
    .where(and(eq(secondFactors.accountId, accountId), isNotNull(secondFactors.confirmedAt)))
  return rows.length > 0
}
