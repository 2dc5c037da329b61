import { asc, eq, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { getFact, listFacts } from '../../db/facts.ts'
import { countChange, lockIdentity, lockVersion } from '../../db/identities.ts'
import { latest } from '../../db/latest.ts'
import { committeeRevisions, committees } from '../../db/schema/index.ts'

type CommitteeRevisionRow = typeof committeeRevisions.$inferInsert

/** What a committee was called on that day, as a lateral join on the column that names it reads it. */
export function committeeAt<A extends string>(
  db: Db,
  committeeId: PgColumn,
  moment: Moment,
  alias: A,
) {
  const of = committeeRevisions.committeeId
  return latest(db, committeeRevisions, { of, is: committeeId }, moment, alias)
}

/** The committees known on that day, in the order in which they were made. */
export function listCommitteeRows(db: Db, moment: Moment) {
  const revision = committeeAt(db, committees.id, moment, 'revision')
  return db
    .select({ id: committees.id, version: committees.version, name: revision.name })
    .from(committees)
    .innerJoinLateral(revision, sql`true`)
    .orderBy(asc(committees.id))
}

/** The committee with its name of that day: null before anything is known of it. */
export async function findCommitteeRow(db: Db, id: string, moment: Moment) {
  const revision = committeeAt(db, committees.id, moment, 'revision')
  const [row] = await db
    .select({ id: committees.id, version: committees.version, name: revision.name })
    .from(committees)
    .leftJoinLateral(revision, sql`true`)
    .where(eq(committees.id, id))
  return row
}

/** Every name that a committee was ever known under, in the language it was written in, and since when. */
export function listCommitteeNames(db: Db) {
  const name = sql<string>`${committeeRevisions.name} -> (${committeeRevisions.name} ->> 'source') ->> 'text'`
  return db
    .select({
      id: committeeRevisions.committeeId,
      name,
      since: sql<string>`min(${committeeRevisions.effectiveFrom})`,
    })
    .from(committeeRevisions)
    .groupBy(committeeRevisions.committeeId, name)
}

export const lockCommittee = (tx: Db, id: string) =>
  lockIdentity(tx, committees, id, 'committee-not-found')

export const lockCommitteeVersion = (tx: Db, named: { id: string; version: number }) =>
  lockVersion(tx, committees, named, 'committee-not-found')

const revisionsOf = (id: string) => ({ of: committeeRevisions.committeeId, is: id })

export const getCommitteeRevision = (db: Db, id: string, moment: Moment) =>
  getFact(db, committeeRevisions, revisionsOf(id), moment)

/** All that was said of a committee by that day, the latest first. */
export const listCommitteeRevisionRows = (db: Db, id: string, moment: Moment) =>
  listFacts(db, committeeRevisions, revisionsOf(id), moment)

/** A committee under its first name, or what minutes tell of one that is there. */
export async function insertCommittee(
  tx: Db,
  revision: CommitteeRevisionRow,
  { isNew }: { isNew: boolean },
): Promise<void> {
  if (isNew) await tx.insert(committees).values({ id: revision.committeeId })
  await tx.insert(committeeRevisions).values(revision)
}

/** Adds how a committee is called from now on, and counts the change. */
export async function reviseCommittee(tx: Db, revision: CommitteeRevisionRow): Promise<void> {
  await tx.insert(committeeRevisions).values(revision)
  await countChange(tx, committees, revision.committeeId, revision.recordedAt)
}
