import type { Day } from '@iltizam/shared/days'
import { isOver, type Period } from '@iltizam/shared/periods'
import { Problem } from '@iltizam/shared/problems'
import { and, asc, count, eq, exists, gt, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'

import { batches } from '../../db/batches.ts'
import type { Db } from '../../db/connect.ts'
import { countChange, lockVersion } from '../../db/identities.ts'
import { accounts, people } from '../../db/schema/index.ts'

export type PersonRow = typeof people.$inferInsert

export async function insertPeople(db: Db, rows: PersonRow[]): Promise<void> {
  for (const batch of batches(rows)) await db.insert(people).values(batch)
}

/** What is shown of somebody beside what they do. */
export const personReference = { id: people.id, name: people.name, honorific: people.honorific }

/** Where a page starts: after whoever has that name and id. */
export interface PersonPlace {
  name: string
  id: string
}

/** Whoever still has a name here: theirs is in no list whose data was erased. */
const isKnown = isNull(people.erasedAt)

/** People by name in Arabic order, from a place on. */
export function listPersonRows(
  db: Db,
  { after, limit }: { after: PersonPlace | null; limit: number },
) {
  const sortName = sql<string>`${people.name} collate "ar-x-icu"`
  const isAfter =
    after === null
      ? undefined
      : or(
          sql`${sortName} > ${after.name}`,
          and(sql`${sortName} = ${after.name}`, gt(people.id, after.id)),
        )
  return personRows(db)
    .where(and(isKnown, isAfter))
    .orderBy(asc(sortName), asc(people.id))
    .limit(limit)
}

export async function countPeople(db: Db): Promise<number> {
  const [row] = await db.select({ total: count() }).from(people).where(isKnown)
  return row?.total ?? 0
}

export async function findPersonRow(db: Db, id: string) {
  const [row] = await personRows(db).where(eq(people.id, id))
  return row
}

/** Those of some people of whom nothing was ever recorded. */
export async function listMissingPeople(db: Db, ids: string[]): Promise<string[]> {
  const rows = await db.select({ id: people.id }).from(people).where(inArray(people.id, ids))
  return without(ids, rows)
}

/**
 * Those of some people whom nobody knows, or no longer. The others are held until the transaction
 * ends: nobody's data is erased while something is given to them.
 */
export async function listUnknownPeople(tx: Db, ids: string[]): Promise<string[]> {
  const rows = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(inArray(people.id, ids), isKnown))
    .orderBy(asc(people.id))
    .for('share')
  return without(ids, rows)
}

/** Refuses to give somebody whose data was erased anything that lasts until today or longer. */
export async function refuseErased(
  tx: Db,
  personId: string,
  { period, today }: { period: Period; today: Day },
): Promise<void> {
  if (isOver(period, today)) return
  if ((await listUnknownPeople(tx, [personId])).length > 0) throw new Problem('person-erased')
}

function without(ids: string[], rows: { id: string }[]): string[] {
  const found = new Set(rows.map(({ id }) => id))
  return ids.filter((id) => !found.has(id))
}

export function lockPersonVersion(tx: Db, named: { id: string; version: number }) {
  return lockVersion(tx, people, named, 'person-not-found')
}

/** Erases what somebody is called, for good. */
export async function eraseName(tx: Db, id: string, erasedAt: Date): Promise<void> {
  await countChange(tx, people, id, erasedAt, { name: null, honorific: null, erasedAt })
}

/** A name is no history: it is replaced, as it can be erased. */
export async function updatePerson(
  tx: Db,
  id: string,
  changedAt: Date,
  said: { name: string; honorific: string | null },
): Promise<void> {
  await countChange(tx, people, id, changedAt, said)
}

function personRows(db: Db) {
  const isTheirs = eq(accounts.personId, people.id)
  const hasOne = (where: SQL | undefined) =>
    sql<boolean>`${exists(db.select({ id: accounts.id }).from(accounts).where(where))}`
  return db
    .select({
      ...personReference,
      hasAccount: hasOne(isTheirs),
      getsMail: hasOne(and(isTheirs, isNull(accounts.suspendedAt))),
      version: people.version,
      recordedAt: people.recordedAt,
      erasedAt: people.erasedAt,
    })
    .from(people)
    .$dynamic()
}
