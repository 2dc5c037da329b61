import type { Day } from '@iltizam/shared/days'
import type { LocalizedText } from '@iltizam/shared/localized-text'
import { and, asc, count, eq, gt, inArray, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import type { Moment } from '../../db/as-of.ts'
import { batches } from '../../db/batches.ts'
import type { Db } from '../../db/connect.ts'
import { getFact, listFacts } from '../../db/facts.ts'
import { countChange, type Locked, lockVersion } from '../../db/identities.ts'
import { latest } from '../../db/latest.ts'
import { organizationRevisions, organizations } from '../../db/schema/index.ts'

export type OrganizationRow = typeof organizations.$inferInsert
export type OrganizationRevisionRow = typeof organizationRevisions.$inferInsert

/** Where a page starts: after the body with that name and id. */
export interface OrganizationPlace {
  name: string
  id: string
}

/** What a body was on that day, as a lateral join on the column that names it reads it. */
export function organizationAt<A extends string>(
  db: Db,
  organizationId: PgColumn,
  moment: Moment,
  alias: A,
) {
  const of = organizationRevisions.organizationId
  return latest(db, organizationRevisions, { of, is: organizationId }, moment, alias)
}

/** What others say of an organization; null where there is none. */
export function organizationReference(
  id: string | null,
  name: LocalizedText | null,
): { id: string; name: LocalizedText } | null {
  return id === null || name === null ? null : { id, name }
}

/** What others say of some organizations; those not known by then are absent. */
export function listOrganizationReferences(db: Db, ids: string[], moment: Moment) {
  const revision = organizationAt(db, organizations.id, moment, 'revision')
  return db
    .select({ id: organizations.id, name: revision.name })
    .from(organizations)
    .innerJoinLateral(revision, sql`true`)
    .where(inArray(organizations.id, ids))
}

/** The bodies known on that day, in Arabic order, from a place on. */
export async function listOrganizationRows(
  db: Db,
  moment: Moment,
  { after, limit }: { after: OrganizationPlace | null; limit: number },
) {
  const revision = organizationAt(db, organizations.id, moment, 'revision')
  const sortName = sortNameOf(revision.name)
  return db
    .select({
      id: organizations.id,
      version: organizations.version,
      name: revision.name,
      kind: revision.kind,
      provenance: revision.provenance,
      sortName: sql<string>`${sortName}`.as('sort_name'),
    })
    .from(organizations)
    .innerJoinLateral(revision, sql`true`)
    .where(after ? isAfter(sortName, after) : undefined)
    .orderBy(asc(sortName), asc(organizations.id))
    .limit(limit)
}

/** Every name that a body was ever known under, in the language it was written in, and since when. */
export function listOrganizationNames(db: Db) {
  const name = sql<string>`${organizationRevisions.name} -> (${organizationRevisions.name} ->> 'source') ->> 'text'`
  return db
    .select({
      id: organizationRevisions.organizationId,
      name,
      since: sql<Day>`min(${organizationRevisions.effectiveFrom})`,
    })
    .from(organizationRevisions)
    .groupBy(organizationRevisions.organizationId, name)
}

export async function countOrganizations(db: Db, moment: Moment): Promise<number> {
  const revision = organizationAt(db, organizations.id, moment, 'revision')
  const [row] = await db
    .select({ total: count() })
    .from(organizations)
    .innerJoinLateral(revision, sql`true`)
  return row?.total ?? 0
}

/** The body with what it was on that day: `revision` is null before anything is known of it. */
export async function findOrganizationRow(db: Db, id: string, moment: Moment) {
  const revision = organizationAt(db, organizations.id, moment, 'revision')
  const [row] = await db
    .select({
      id: organizations.id,
      version: organizations.version,
      revision: { name: revision.name, kind: revision.kind, provenance: revision.provenance },
    })
    .from(organizations)
    .leftJoinLateral(revision, sql`true`)
    .where(eq(organizations.id, id))
  return row
}

export function lockOrganizationVersion(tx: Db, named: { id: string; version: number }) {
  return lockVersion(tx, organizations, named, 'organization-not-found')
}

/** Holds bodies still, always in the same order, so that two who do so do not wait for each other. */
export async function lockOrganizations(tx: Db, ids: readonly string[]): Promise<Locked[]> {
  return tx
    .select({
      id: organizations.id,
      version: organizations.version,
      changedAt: organizations.changedAt,
    })
    .from(organizations)
    .where(inArray(organizations.id, [...ids]))
    .orderBy(asc(organizations.id))
    .for('no key update')
}

/** Holds bodies as they are, together with others who name them: none of them ends meanwhile. */
export async function holdOrganizations(tx: Db, ids: readonly string[]): Promise<void> {
  await tx
    .select({ id: organizations.id })
    .from(organizations)
    .where(inArray(organizations.id, [...ids]))
    .orderBy(asc(organizations.id))
    .for('share')
}

export const countOrganizationChange = (tx: Db, id: string, changedAt: Date) =>
  countChange(tx, organizations, id, changedAt)

const revisionsOf = (id: string) => ({ of: organizationRevisions.organizationId, is: id })

/** All that was said of a body by that day, the latest first. */
export function listOrganizationRevisionRows(db: Db, id: string, moment: Moment) {
  return listFacts(db, organizationRevisions, revisionsOf(id), moment)
}

export function getOrganizationRevision(db: Db, id: string, moment: Moment) {
  return getFact(db, organizationRevisions, revisionsOf(id), moment)
}

/** Adds what is said of a body from now on, and counts the change. */
export async function reviseOrganization(tx: Db, revision: OrganizationRevisionRow): Promise<void> {
  await tx.insert(organizationRevisions).values(revision)
  await countOrganizationChange(tx, revision.organizationId, revision.recordedAt)
}

export async function insertOrganizations(
  db: Db,
  rows: OrganizationRow[],
  revisions: OrganizationRevisionRow[],
): Promise<void> {
  for (const batch of batches(rows)) await db.insert(organizations).values(batch)
  for (const batch of batches(revisions)) await db.insert(organizationRevisions).values(batch)
}

/** What bodies are sorted by: the Arabic name, else the one they were first given, in Arabic order. */
export const sortNameOf = (name: SQLWrapper) =>
  sql<string>`(coalesce(
    ${name} -> 'ar' ->> 'text',
    ${name} -> (${name} ->> 'source') ->> 'text')) collate "ar-x-icu"`

/** Of namesakes the id decides. */
function isAfter(sortName: SQL<string>, { name, id }: OrganizationPlace): SQL | undefined {
  return or(sql`${sortName} > ${name}`, and(sql`${sortName} = ${name}`, gt(organizations.id, id)))
}
