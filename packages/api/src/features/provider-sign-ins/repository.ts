import { and, eq, gt, isNull, lt } from 'drizzle-orm'

import type { Db } from '../../db/connect.ts'
import { providerSignIns } from '../../db/schema/index.ts'
import { tokenSha256 } from '../../secrets/tokens.ts'

export type SignInRow = typeof providerSignIns.$inferSelect

export async function insertSignIn(
  db: Db,
  row: typeof providerSignIns.$inferInsert,
): Promise<void> {
  await db.insert(providerSignIns).values(row)
}

/** The way to the provider that was begun with that state in that browser, while it is good. */
export async function findSignIn(
  db: Db,
  { state, browser }: { state: string; browser: string },
  now: Date,
): Promise<SignInRow | undefined> {
  const [row] = await db
    .select()
    .from(providerSignIns)
    .where(
      and(
        eq(providerSignIns.stateSha256, tokenSha256(state)),
        eq(providerSignIns.browserSha256, tokenSha256(browser)),
        gt(providerSignIns.expiresAt, now),
      ),
    )
  return row
}

/** Whether it was this that used it: of two who come with the same answer one does. */
export async function takeSignIn(db: Db, id: string, usedAt: Date): Promise<boolean> {
  const taken = await db
    .update(providerSignIns)
    .set({ usedAt })
    .where(and(eq(providerSignIns.id, id), isNull(providerSignIns.usedAt)))
    .returning({ id: providerSignIns.id })
  return taken.length > 0
}

/** Keeps whom the provider has named until they show our own code; nobody once they have. */
export async function keepNamed(
  tx: Db,
  id: string,
  { subject, email }: { subject: string; email: string | null } | { subject: null; email: null },
): Promise<void> {
  await tx.update(providerSignIns).set({ subject, email }).where(eq(providerSignIns.id, id))
}

/** Deletes what nobody can come back with any more. */
export async function forgetProviderSignIns(db: Db, now: Date): Promise<void> {
  await db.delete(providerSignIns).where(lt(providerSignIns.expiresAt, now))
}
