import type { Day } from '@iltizam/shared/days'
import { asc, eq, getTableColumns, sql } from 'drizzle-orm'

import type { Db } from '../../db/connect.ts'
import { countChange, lockIdentity } from '../../db/identities.ts'
import { accountRoles, accounts, demonstrationAccounts, people } from '../../db/schema/index.ts'
import { rightsOn } from './repository-rights.ts'

export type AccountRow = typeof accounts.$inferInsert

/** Whether anybody at all can sign in. */
export async function hasAccounts(db: Db): Promise<boolean> {
  const rows = await db.select({ id: accounts.id }).from(accounts).limit(1)
  return rows.length > 0
}

/** The account with that address, in whatever case it is written. */
export async function findAccountByEmail(db: Db, email: string) {
  const [row] = await db.select().from(accounts).where(eq(accounts.email, email.toLowerCase()))
  return row
}

export async function findAccount(db: Db, id: string) {
  const [row] = await db
    .select({ ...getTableColumns(accounts), name: people.name })
    .from(accounts)
    .innerJoin(people, eq(people.id, accounts.personId))
    .where(eq(accounts.id, id))
  return row
}

export async function lockAccount(tx: Db, id: string) {
  return lockIdentity(tx, accounts, id, 'not-signed-in')
}

export async function insertAccount(
  db: Db,
  row: AccountRow,
  roles: (typeof accountRoles.$inferInsert)[],
): Promise<void> {
  await db.insert(accounts).values(row)
  if (roles.length > 0) await db.insert(accountRoles).values(roles)
}

export async function updatePassword(
  db: Db,
  { id, passwordHash, changedAt }: { id: string; passwordHash: string; changedAt: Date },
): Promise<void> {
  await countChange(db, accounts, id, changedAt, { passwordHash })
}

/** The accounts that a demonstration offers, as it made them; none on a real instance. */
export function listDemonstrationRows(db: Db, today: Day) {
  const rights = rightsOn(db, today)
  const { role, organizationId } = rights
  return db
    .selectDistinct({
      id: accounts.id,
      name: people.name,
      email: accounts.email,
      password: demonstrationAccounts.password,
      role,
      organizationId,
    })
    .from(demonstrationAccounts)
    .innerJoin(accounts, eq(accounts.id, demonstrationAccounts.accountId))
    .innerJoin(people, eq(people.id, accounts.personId))
    .innerJoinLateral(rights, sql`true`)
    .orderBy(asc(accounts.id), asc(role), asc(organizationId))
}

/** Whether everybody may sign in with that account. */
export async function isDemonstrationAccount(db: Db, accountId: string): Promise<boolean> {
  const rows = await db
    .select({ accountId: demonstrationAccounts.accountId })
    .from(demonstrationAccounts)
    .where(eq(demonstrationAccounts.accountId, accountId))
  return rows.length > 0
}

export async function insertDemonstrationAccount(
  db: Db,
  row: typeof demonstrationAccounts.$inferInsert,
): Promise<void> {
  await db.insert(demonstrationAccounts).values(row)
}
