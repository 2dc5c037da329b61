import type { Day } from '@iltizam/shared/days'
import { Problem } from '@iltizam/shared/problems'
import { and, asc, count, desc, eq, gt, inArray, or, type SQL, sql } from 'drizzle-orm'

import type { Db } from '../../db/connect.ts'
import {
  countChange,
  type Locked,
  lockIdentity,
  lockVersion,
  refuseOtherVersion,
} from '../../db/identities.ts'
import { accounts, people, systemKeys, systems } from '../../db/schema/index.ts'
import { endOf } from '../organizations/repository-successions.ts'

/** Where a page starts: after the system of that name and id. */
export interface SystemPlace {
  name: string
  id: string
}

const sortName = sql<string>`${systems.name} collate "ar-x-icu"`

/** Systems by name in Arabic order, from a place on. */
export function listSystemRows(
  db: Db,
  { after, limit }: { after: SystemPlace | null; limit: number },
) {
  return systemRows(db)
    .where(after ? isAfter(after) : undefined)
    .orderBy(asc(sortName), asc(systems.id))
    .limit(limit)
}

export async function findSystemRow(db: Db, id: string) {
  const [row] = await systemRows(db).where(eq(systems.id, id))
  return row
}

export async function countSystems(db: Db): Promise<number> {
  const [row] = await db.select({ total: count() }).from(systems)
  return row?.total ?? 0
}

/** Of namesakes the id decides. */
const isAfter = ({ name, id }: SystemPlace): SQL | undefined =>
  or(sql`${sortName} > ${name}`, and(sql`${sortName} = ${name}`, gt(systems.id, id)))

const systemRows = (db: Db) =>
  db
    .select({
      id: systems.id,
      version: systems.version,
      organizationId: systems.organizationId,
      organizationEndedOn: endOf(db, systems.organizationId),
      name: systems.name,
      purpose: systems.purpose,
      recordedAt: systems.recordedAt,
    })
    .from(systems)
    .$dynamic()

export type KeyRow = Awaited<ReturnType<typeof listKeyRows>>[number]

/** The keys of some systems, the last one first. */
export function listKeyRows(db: Db, systemIds: string[]) {
  return keyRows(db)
    .where(inArray(systemKeys.systemId, systemIds))
    .orderBy(desc(systemKeys.recordedAt), desc(systemKeys.id))
}

/** A key as it now is; refuses one that does not exist. */
export async function getKeyRow(db: Db, id: string): Promise<KeyRow> {
  const [row] = await keyRows(db).where(eq(systemKeys.id, id))
  if (!row) throw new Problem('key-not-found')
  return row
}

const keyRows = (db: Db) =>
  db
    .select({
      id: systemKeys.id,
      version: systemKeys.version,
      systemId: systemKeys.systemId,
      beginning: systemKeys.beginning,
      scopes: systemKeys.scopes,
      expiresAt: systemKeys.expiresAt,
      usedAt: systemKeys.usedAt,
      recordedAt: systemKeys.recordedAt,
      recordedBy: { id: accounts.id, name: people.name },
      replacesId: systemKeys.replacesId,
      revokedAt: systemKeys.revokedAt,
      revocationReason: systemKeys.revocationReason,
    })
    .from(systemKeys)
    .innerJoin(accounts, eq(accounts.id, systemKeys.recordedById))
    .innerJoin(people, eq(people.id, accounts.personId))
    .$dynamic()

/** The key under a token with its system and its body's end, whether or not it opens anything. */
export async function findKeyByToken(db: Db, tokenSha256: string) {
  const [row] = await db
    .select({
      id: systemKeys.id,
      scopes: systemKeys.scopes,
      expiresAt: systemKeys.expiresAt,
      revokedAt: systemKeys.revokedAt,
      usedAt: systemKeys.usedAt,
      systemId: systems.id,
      organizationId: systems.organizationId,
      organizationEndedOn: endOf(db, systems.organizationId),
    })
    .from(systemKeys)
    .innerJoin(systems, eq(systems.id, systemKeys.systemId))
    .where(eq(systemKeys.tokenSha256, tokenSha256))
  return row
}

export async function insertSystem(tx: Db, row: typeof systems.$inferInsert): Promise<void> {
  await tx.insert(systems).values(row)
}

/** Holds a system still: its keys are made and ended one at a time. */
export async function lockSystem(tx: Db, id: string): Promise<void> {
  await lockIdentity(tx, systems, id, 'system-not-found')
}

/** Holds a system in that version still. */
export function lockSystemVersion(tx: Db, named: { id: string; version: number }) {
  return lockVersion(tx, systems, named, 'system-not-found')
}

/** Calls a locked system otherwise, and counts that. */
export async function updateSystem(
  tx: Db,
  id: string,
  changedAt: Date,
  said: { name: string; purpose: string | null },
): Promise<void> {
  await countChange(tx, systems, id, changedAt, said)
}

/** Holds a key in that version still, and its system before it. */
export async function lockKey(
  tx: Db,
  { id, version }: { id: string; version: number },
): Promise<{ locked: Locked; key: KeyRow }> {
  const { systemId } = await getKeyRow(tx, id)
  await lockSystem(tx, systemId)
  const locked = await lockIdentity(tx, systemKeys, id, 'key-not-found')
  refuseOtherVersion(locked, version)
  return { locked, key: await getKeyRow(tx, id) }
}

type NewKeyRow = Omit<typeof systemKeys.$inferInsert, 'expiresAt'>

/** Adds a key that opens something until the end of that day, as it is told in that zone. */
export async function insertKey(
  tx: Db,
  row: NewKeyRow,
  { lastDay, timeZone }: { lastDay: Day; timeZone: string },
): Promise<void> {
  const expiresAt = sql`(${lastDay}::date + 1)::timestamp at time zone ${timeZone}`
  await tx.insert(systemKeys).values({ ...row, expiresAt })
}

/** Lets a locked key expire sooner, or takes it back, and counts that. */
export async function endKey(
  tx: Db,
  { id }: Locked,
  changedAt: Date,
  values: { expiresAt: Date } | { revokedAt: Date; revocationReason: string },
): Promise<void> {
  await countChange(tx, systemKeys, id, changedAt, values)
}

export async function touchKey(db: Db, id: string, usedAt: Date): Promise<void> {
  await db.update(systemKeys).set({ usedAt }).where(eq(systemKeys.id, id))
}
