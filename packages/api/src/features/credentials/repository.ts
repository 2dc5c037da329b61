import type { AccountTokenKind } from '@iltizam/shared/vocabulary'
import { and, desc, eq, gt, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'

import type { Db } from '../../db/connect.ts'
import { accountTokens } from '../../db/schema/index.ts'
import { newToken, tokenSha256 } from '../../secrets/tokens.ts'
import { giveUpLinks } from '../mails/repository-queue.ts'

const hour = 3_600_000
const day = 24 * hour

/** How long each link is good. */
const lifetimes = {
  invitation: 7 * day,
  'password-reset': hour,
  'email-change': day,
} as const satisfies Record<AccountTokenKind, number>

interface Issue {
  accountId: string
  kind: AccountTokenKind
  /** The address that it confirms. */
  email?: string
  recordedAt: Date
}

/** A new token, which goes to its holder and is kept nowhere; it stands in place of the one before. */
export async function issueToken(tx: Db, { accountId, kind, email, recordedAt }: Issue) {
  const token = newToken()
  const expiresAt = new Date(recordedAt.getTime() + lifetimes[kind])
  await voidTokens(tx, { accountId, kinds: [kind], voidedAt: recordedAt })
  await tx.insert(accountTokens).values({
    ...{ id: uuidv7(), accountId, kind, email, recordedAt, expiresAt },
    tokenSha256: tokenSha256(token),
  })
  return { token, expiresAt }
}

const isOpen = and(isNull(accountTokens.usedAt), isNull(accountTokens.voidedAt))

/** Whose token that is, while it is good. */
export async function findOpenToken(db: Db, kind: AccountTokenKind, token: string, now: Date) {
  const [row] = await db
    .select({
      id: accountTokens.id,
      accountId: accountTokens.accountId,
      email: accountTokens.email,
      recordedAt: accountTokens.recordedAt,
    })
    .from(accountTokens)
    .where(
      and(
        eq(accountTokens.tokenSha256, tokenSha256(token)),
        eq(accountTokens.kind, kind),
        gt(accountTokens.expiresAt, now),
        isOpen,
      ),
    )
  return row
}

/** Whether it was this that used it: of two who come with it at once one does. */
export async function takeToken(tx: Db, id: string, usedAt: Date): Promise<boolean> {
  const taken = await tx
    .update(accountTokens)
    .set({ usedAt })
    .where(and(eq(accountTokens.id, id), isOpen))
    .returning({ id: accountTokens.id })
  return taken.length > 0
}

/** Leaves no link of these kinds that somebody could still follow, nor a mail that holds one. */
export async function voidTokens(
  tx: Db,
  {
    accountId,
    kinds,
    voidedAt,
  }: { accountId: string; kinds: readonly AccountTokenKind[]; voidedAt: Date },
): Promise<void> {
  await tx
    .update(accountTokens)
    .set({ voidedAt })
    .where(and(eq(accountTokens.accountId, accountId), inArray(accountTokens.kind, kinds), isOpen))
  await giveUpLinks(tx, { accountId, kinds, at: voidedAt })
}

/** Whether somebody could still follow an invitation. */
export async function hasOpenInvitation(db: Db, accountId: string, now: Date): Promise<boolean> {
  const rows = await db
    .select({ id: accountTokens.id })
    .from(accountTokens)
    .where(
      and(
        eq(accountTokens.accountId, accountId),
        eq(accountTokens.kind, 'invitation'),
        gt(accountTokens.expiresAt, now),
        isOpen,
      ),
    )
  return rows.length > 0
}

/** Forgets which links were sent to somebody. */
export async function deleteTokensOf(tx: Db, accountId: string): Promise<void> {
  await tx.delete(accountTokens).where(eq(accountTokens.accountId, accountId))
}

/** The last invitation of each of these accounts that had one. */
export function listLastInvitations(db: Db, accountIds: string[]) {
  return db
    .selectDistinctOn([accountTokens.accountId], {
      accountId: accountTokens.accountId,
      sentAt: accountTokens.recordedAt,
      expiresAt: accountTokens.expiresAt,
    })
    .from(accountTokens)
    .where(and(inArray(accountTokens.accountId, accountIds), eq(accountTokens.kind, 'invitation')))
    .orderBy(accountTokens.accountId, desc(accountTokens.recordedAt), desc(accountTokens.id))
}

/** Who manages accounts still sees for a month that an invitation was not followed. */
const shown = 30 * day

/** Deletes the links that nobody can follow any more; the trail keeps what they led to. */
export async function forgetTokens(db: Db, now: Date): Promise<void> {
  await db
    .delete(accountTokens)
    .where(
      or(
        lt(accountTokens.expiresAt, new Date(now.getTime() - shown)),
        sql`${accountTokens.usedAt} is not null`,
        sql`${accountTokens.voidedAt} is not null`,
      ),
    )
}
