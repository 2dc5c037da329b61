import { and, eq, lt } from 'drizzle-orm'

import type { Db } from '../../db/connect.ts'
import { accounts, knownDevices } from '../../db/schema/index.ts'
import { DEVICE_LASTS, newToken, tokenSha256 } from '../../secrets/tokens.ts'

/** Whether somebody has signed in under that address in that browser. */
export async function knowsDevice(db: Db, email: string, token: string): Promise<boolean> {
  const rows = await db
    .select({ accountId: knownDevices.accountId })
    .from(knownDevices)
    .innerJoin(accounts, eq(accounts.id, knownDevices.accountId))
    .where(
      and(
        eq(knownDevices.tokenSha256, tokenSha256(token)),
        eq(accounts.email, email.toLowerCase()),
      ),
    )
  return rows.length > 0
}

/** Whether somebody has signed in with that account in that browser. */
export async function knowsDeviceOf(db: Db, accountId: string, token: string): Promise<boolean> {
  const rows = await db
    .select({ accountId: knownDevices.accountId })
    .from(knownDevices)
    .where(
      and(eq(knownDevices.tokenSha256, tokenSha256(token)), eq(knownDevices.accountId, accountId)),
    )
  return rows.length > 0
}

/**
 * Knows the browser from now on, also where somebody else has signed in there before; gives its token.
 * One that we did not give is not taken: whoever plants it would be known.
 */
export async function keepDevice(
  tx: Db,
  device: { accountId: string; presented: string | undefined; usedAt: Date },
): Promise<string> {
  const { accountId, presented, usedAt } = device
  const isOurs = presented !== undefined && (await isKnownToAny(tx, presented))
  const token = isOurs ? presented : newToken()
  await tx
    .insert(knownDevices)
    .values({ accountId, tokenSha256: tokenSha256(token), usedAt })
    .onConflictDoUpdate({
      target: [knownDevices.accountId, knownDevices.tokenSha256],
      set: { usedAt },
    })
  return token
}

async function isKnownToAny(tx: Db, token: string): Promise<boolean> {
  const rows = await tx
    .select({ accountId: knownDevices.accountId })
    .from(knownDevices)
    .where(eq(knownDevices.tokenSha256, tokenSha256(token)))
    .limit(1)
  return rows.length > 0
}

/** Deletes what says that somebody signed in there long ago. */
export async function forgetDevices(db: Db, now: Date): Promise<void> {
  await db
    .delete(knownDevices)
    .where(lt(knownDevices.usedAt, new Date(now.getTime() - DEVICE_LASTS)))
}

/** Knows no browser of an account any more: somebody else may have signed in there. */
export async function forgetDevicesOf(tx: Db, accountId: string): Promise<void> {
  await tx.delete(knownDevices).where(eq(knownDevices.accountId, accountId))
}
