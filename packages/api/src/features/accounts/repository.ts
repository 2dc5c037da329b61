import type { Day } from '@iltizam/shared/days'
import { Problem } from '@iltizam/shared/problems'
import { ROLES } from '@iltizam/shared/vocabulary'
import {
  and,
  asc,
  eq,
  getTableColumns,
  isNotNull,
  isNull,
  ne,
  type SQLWrapper,
  sql,
} from 'drizzle-orm'

import type { Db } from '../../db/connect.ts'
import { countChange, type Locked, lockIdentity, lockVersion } from '../../db/identities.ts'
import { accountRoles, accounts, demonstrationAccounts, people } from '../../db/schema/index.ts'
import { rightsOn } from './repository-rights.ts'

export type AccountRow = typeof accounts.$inferInsert

/** An account with its person: one with which somebody signs in, under an address. */
export const isOfPerson = and(eq(people.id, accounts.personId), isNotNull(accounts.email))

/** Of an account that is a person's: there is somebody, and an address. */
export const ofPerson = {
  personId: sql<string>`${accounts.personId}`,
  email: sql<string>`${accounts.email}`,
}

/** The name of who has an address to sign in with: both go when their data is erased. */
export const holderName = sql<string>`${people.name}`

/** Whether anybody at all can sign in. */
export async function hasAccounts(db: Db): Promise<boolean> {
  const rows = await db.select({ id: accounts.id }).from(accounts).limit(1)
  return rows.length > 0
}

/** The account with that address, in whatever case it is written. */
export async function findAccountByEmail(db: Db, email: string) {
  const [row] = await db
    .select({ ...getTableColumns(accounts), ...ofPerson })
    .from(accounts)
    .where(eq(accounts.email, email.toLowerCase()))
  return row
}

/** An account with its person's name. */
export async function findAccountRow(db: Db, id: string) {
  const [row] = await db
    .select({ ...getTableColumns(accounts), ...ofPerson, name: holderName })
    .from(accounts)
    .innerJoin(people, isOfPerson)
    .where(eq(accounts.id, id))
  return row
}

/** The account of somebody who is signed in. */
export async function getAccountRow(db: Db, id: string) {
  const row = await findAccountRow(db, id)
  if (!row) throw new Problem('not-signed-in')
  return row
}

export async function lockAccount(tx: Db, id: string) {
  return lockIdentity(tx, accounts, id, 'not-signed-in')
}

/** The same where there may be none: it takes as long. */
export async function lockAccountIfAny(tx: Db, id: string): Promise<void> {
  await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.id, id))
    .for('no key update')
}

/** Of a person: a system is none of those who sign in. */
export async function lockAccountVersion(tx: Db, named: { id: string; version: number }) {
  if (!(await findAccountRow(tx, named.id))) throw new Problem('account-not-found')
  return lockVersion(tx, accounts, named, 'account-not-found')
}

/** Which account is somebody's; null where they have none. */
export async function findAccountIdOf(db: Db, personId: string): Promise<string | null> {
  const [row] = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.personId, personId))
  return row?.id ?? null
}

/** The account of somebody, held until the transaction ends; undefined where they have none. */
export async function lockAccountOfPerson(tx: Db, personId: string) {
  const [row] = await tx
    .select({
      ...{ id: accounts.id, version: accounts.version, changedAt: accounts.changedAt },
      ...{ email: accounts.email, recordedAt: accounts.recordedAt },
      suspendedAt: accounts.suspendedAt,
    })
    .from(accounts)
    .where(eq(accounts.personId, personId))
    .for('no key update')
  return row
}

/** Lets nobody else make an account of that address or person until the transaction ends. */
export async function holdForAccount(tx: Db, emailOrPerson: string): Promise<void> {
  const name = `account ${emailOrPerson.toLowerCase()}`
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`)
}

export async function insertAccount(
  db: Db,
  row: AccountRow,
  roles: (typeof accountRoles.$inferInsert)[],
): Promise<void> {
  await db.insert(accounts).values(row)
  if (roles.length > 0) await db.insert(accountRoles).values(roles)
}

/** A password, with whether it suffices only where a second factor is asked for too. */
type TakenPassword = Required<Pick<AccountRow, 'passwordHash' | 'passwordIsShort'>>

/** Changes a locked account, and counts that. */
export async function updateAccount(
  tx: Db,
  { id }: Locked,
  changedAt: Date,
  values: Partial<Pick<AccountRow, 'email' | 'language' | 'suspendedAt'>> | TakenPassword = {},
): Promise<void> {
  await countChange(tx, accounts, id, changedAt, values)
}

/** The accounts that a demonstration offers, as it made them; none on a real instance. */
export function listDemonstrationRows(db: Db, today: Day) {
  const rights = rightsOn(db, today)
  const { role, organizationId } = rights
  return db
    .selectDistinctOn([accounts.id], {
      id: accounts.id,
      name: holderName,
      email: ofPerson.email,
      password: demonstrationAccounts.password,
      role,
      organizationId,
    })
    .from(demonstrationAccounts)
    .innerJoin(accounts, eq(accounts.id, demonstrationAccounts.accountId))
    .innerJoin(people, isOfPerson)
    .innerJoinLateral(rights, sql`true`)
    .orderBy(asc(accounts.id), asc(placeOf(role)), asc(organizationId))
}

/** Of several roles the one that stands first in the vocabulary, as what somebody is there for. */
const placeOf = (role: SQLWrapper) =>
  sql`array_position(string_to_array(${ROLES.join(',')}, ','), ${role}::text)`

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

/** Lets nobody else change who administers until the transaction ends: of two who end each other's right one is told. */
export async function holdAdministrators(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('administrators'))`)
}

/** Whether somebody else signs in as an administrator. */
export async function hasOtherAdministrator(tx: Db, accountId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: accounts.id })
    .from(accountRoles)
    .innerJoin(accounts, eq(accounts.id, accountRoles.accountId))
    .where(
      and(
        eq(accountRoles.role, 'administrator'),
        isNull(accountRoles.endedAt),
        isNull(accounts.suspendedAt),
        isNotNull(accounts.passwordHash),
        ne(accounts.id, accountId),
      ),
    )
    .limit(1)
  return rows.length > 0
}
