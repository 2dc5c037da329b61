import type { Day } from '@iltizam/shared/days'
import type { AccountState, Role } from '@iltizam/shared/vocabulary'
import { and, asc, count, eq, exists, gt, ilike, isNotNull, or, type SQL, sql } from 'drizzle-orm'

import type { Db } from '../../db/connect.ts'
import {
  accountIdentities,
  accounts,
  demonstrationAccounts,
  people,
  secondFactors,
} from '../../db/schema/index.ts'
import { holderName, isOfPerson, ofPerson } from './repository.ts'
import { rightsOn } from './repository-rights.ts'

export interface AccountFilter {
  state?: AccountState | undefined
  /** Held today. */
  role?: Role | undefined
  /** For which they have a mandate or a seat today. */
  organization?: string | undefined
  /** A part of the name or of the address. */
  search?: string | undefined
}

/** Where a page starts: after the person of that name and the account of that id. */
export interface AccountPlace {
  name: string
  id: string
}

const isSuspended = isNotNull(accounts.suspendedAt)
/** Neither has a password nor comes by an identity provider. */
const isInvited = sql<boolean>`(${accounts.passwordHash} is null and not exists (
  select from ${accountIdentities} where ${accountIdentities.accountId} = ${accounts.id}))`

/** Whether somebody signs in with it. */
const state = sql<AccountState>`case when ${isSuspended} then 'suspended' when ${isInvited} then 'invited' else 'active' end`

const sortName = sql<string>`${people.name} collate "ar-x-icu"`

const columns = {
  id: accounts.id,
  version: accounts.version,
  ...ofPerson,
  name: holderName,
  language: accounts.language,
  state,
  suspendedAt: accounts.suspendedAt,
  secondFactorSince: secondFactors.confirmedAt,
  isDemonstration: sql<boolean>`${demonstrationAccounts.accountId} is not null`,
}

export type AccountListRow = Awaited<ReturnType<typeof listAccountRows>>[number]

const described = (db: Db) =>
  db
    .select(columns)
    .from(accounts)
    .innerJoin(people, isOfPerson)
    .leftJoin(secondFactors, eq(secondFactors.accountId, accounts.id))
    .leftJoin(demonstrationAccounts, eq(demonstrationAccounts.accountId, accounts.id))

/** Accounts by the name of their person in Arabic order, from a place on. */
export function listAccountRows(
  db: Db,
  filter: AccountFilter,
  { after, limit, today }: { after: AccountPlace | null; limit: number; today: Day },
) {
  return described(db)
    .where(and(isAskedFor(db, filter, today), after ? isAfter(after) : undefined))
    .orderBy(asc(sortName), asc(accounts.id))
    .limit(limit)
}

export async function findAccountListRow(db: Db, id: string) {
  const [row] = await described(db).where(eq(accounts.id, id))
  return row
}

export async function countAccounts(db: Db, filter: AccountFilter, today: Day): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(accounts)
    .innerJoin(people, isOfPerson)
    .where(isAskedFor(db, filter, today))
  return row?.total ?? 0
}

function isAskedFor(
  db: Db,
  { state: wanted, role, organization, search }: AccountFilter,
  today: Day,
): SQL | undefined {
  const rights = rightsOn(db, today)
  const isHeld = and(
    role === undefined ? undefined : eq(rights.role, role),
    organization === undefined ? undefined : eq(rights.organizationId, organization),
  )
  const part = search === undefined ? undefined : `%${search.replace(/[\\%_]/g, '\\$&')}%`
  return and(
    wanted === undefined ? undefined : eq(state, wanted),
    isHeld && exists(db.select({ held: sql`1` }).from(rights).where(isHeld)),
    part === undefined ? undefined : or(ilike(people.name, part), ilike(accounts.email, part)),
  )
}

/** Of namesakes the id decides. */
const isAfter = ({ name, id }: AccountPlace): SQL | undefined =>
  or(sql`${sortName} > ${name}`, and(sql`${sortName} = ${name}`, gt(accounts.id, id)))
