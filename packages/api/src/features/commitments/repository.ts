import { Problem } from '@iltizam/shared/problems'
import { weightOrDefault } from '@iltizam/shared/weights'
import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm'

import type { Moment } from '../../db/as-of.ts'
import { batches } from '../../db/batches.ts'
import type { Db } from '../../db/connect.ts'
import { getFact, listFacts, nextNumber } from '../../db/facts.ts'
import { countChange, lockIdentity, lockVersion } from '../../db/identities.ts'
import { latest } from '../../db/latest.ts'
import {
  commitmentRevisions,
  commitmentSupporters,
  commitments,
  commitmentWeights,
} from '../../db/schema/index.ts'
import { organizationAt, organizationReference, sortNameOf } from '../organizations/repository.ts'

export type CommitmentRow = Awaited<ReturnType<typeof listCommitmentRows>>[number]

/** The commitments of some plans on that day, by number. Weights are in thousandths. */
export function listCommitmentRows(db: Db, planIds: string[], moment: Moment) {
  return commitmentRows(db, moment, inArray(commitments.planId, planIds))
}

/** A commitment as it stood on a day; refuses one that does not exist, or not yet. */
export async function getCommitmentRow(db: Db, commitmentId: string, moment: Moment) {
  const [row] = await commitmentRows(db, moment, eq(commitments.id, commitmentId))
  if (row) return row
  const [identity] = await db
    .select({ id: commitments.id })
    .from(commitments)
    .where(eq(commitments.id, commitmentId))
  throw new Problem(identity ? 'not-recorded-then' : 'commitment-not-found')
}

async function commitmentRows(db: Db, moment: Moment, where: SQL) {
  const revision = latest(
    db,
    commitmentRevisions,
    { of: commitmentRevisions.commitmentId, is: commitments.id },
    moment,
    'revision',
  )
  const weight = latest(
    db,
    commitmentWeights,
    { of: commitmentWeights.commitmentId, is: commitments.id },
    moment,
    'weight',
  )
  const lead = organizationAt(db, revision.leadId, moment, 'lead')
  const rows = await db
    .select({
      id: commitments.id,
      planId: commitments.planId,
      number: commitments.number,
      version: commitments.version,
      revisionId: revision.id,
      title: revision.title,
      themeId: revision.themeId,
      leadId: revision.leadId,
      leadName: lead.name,
      cancelled: revision.cancelled,
      provenance: revision.provenance,
      weight: weight.weight,
    })
    .from(commitments)
    .innerJoinLateral(revision, sql`true`)
    .leftJoinLateral(weight, sql`true`)
    .leftJoinLateral(lead, sql`true`)
    .where(where)
    .orderBy(asc(commitments.planId), asc(commitments.number))
  return rows.map(({ leadId, leadName, weight, ...row }) => ({
    ...row,
    weight: weightOrDefault(weight),
    lead: organizationReference(leadId, leadName),
  }))
}

/** Holds a commitment still: whoever numbers something in it locks it first. */
export function lockCommitment(tx: Db, id: string) {
  return lockIdentity(tx, commitments, id, 'commitment-not-found')
}

export function lockCommitmentVersion(tx: Db, named: { id: string; version: number }) {
  return lockVersion(tx, commitments, named, 'commitment-not-found')
}

/** Whether a plan that is held still has a commitment of that number. */
export async function isNumberTaken(tx: Db, planId: string, number: number): Promise<boolean> {
  const rows = await tx
    .select({ id: commitments.id })
    .from(commitments)
    .where(and(eq(commitments.planId, planId), eq(commitments.number, number)))
  return rows.length > 0
}

/** The number after a plan's last commitment. */
export function nextCommitmentNumber(tx: Db, planId: string): Promise<number> {
  return nextNumber(tx, commitments.number, { of: commitments.planId, is: planId })
}

const revisionsOf = (id: string) => ({ of: commitmentRevisions.commitmentId, is: id })

/** All that was said of a commitment by that day, the latest first; supporters apart. */
export function listCommitmentRevisionRows(db: Db, id: string, moment: Moment) {
  return listFacts(db, commitmentRevisions, revisionsOf(id), moment)
}

/** What is said of a commitment on that day, with the ids of its supporters, sorted. */
export async function getCommitmentRevision(db: Db, id: string, moment: Moment) {
  const revision = await getFact(db, commitmentRevisions, revisionsOf(id), moment)
  const rows = await db
    .select({ id: commitmentSupporters.organizationId })
    .from(commitmentSupporters)
    .where(eq(commitmentSupporters.revisionId, revision.id))
    .orderBy(asc(commitmentSupporters.organizationId))
  return { ...revision, supporterIds: rows.map((row) => row.id) }
}

/** All weights that were set for a commitment by that day, the latest first. */
export function listCommitmentWeightRows(db: Db, id: string, moment: Moment) {
  return listFacts(db, commitmentWeights, { of: commitmentWeights.commitmentId, is: id }, moment)
}

/** The bodies that some revisions name as supporters, by name in Arabic order. */
export function listSupporters(db: Db, revisionIds: string[], moment: Moment) {
  const supporter = organizationAt(db, commitmentSupporters.organizationId, moment, 'supporter')
  return db
    .select({
      revisionId: commitmentSupporters.revisionId,
      id: commitmentSupporters.organizationId,
      name: supporter.name,
    })
    .from(commitmentSupporters)
    .innerJoinLateral(supporter, sql`true`)
    .where(inArray(commitmentSupporters.revisionId, revisionIds))
    .orderBy(asc(sortNameOf(supporter.name)), asc(commitmentSupporters.organizationId))
}

export async function insertCommitments(
  db: Db,
  rows: (typeof commitments.$inferInsert)[],
  revisions: (typeof commitmentRevisions.$inferInsert)[],
): Promise<void> {
  for (const batch of batches(rows)) await db.insert(commitments).values(batch)
  for (const batch of batches(revisions)) await db.insert(commitmentRevisions).values(batch)
}

/** Adds what is said of a commitment from now on, and counts the change. */
export async function reviseCommitment(
  tx: Db,
  revision: typeof commitmentRevisions.$inferInsert,
  supporterIds: readonly string[],
): Promise<void> {
  await tx.insert(commitmentRevisions).values(revision)
  await insertSupporters(tx, revision.id, supporterIds)
  await countChange(tx, commitments, revision.commitmentId, revision.recordedAt)
}

export async function insertSupporters(
  tx: Db,
  revisionId: string,
  supporterIds: readonly string[],
): Promise<void> {
  const rows = supporterIds.map((organizationId) => ({ revisionId, organizationId }))
  if (rows.length > 0) await tx.insert(commitmentSupporters).values(rows)
}

/** Adds what a commitment weighs from now on, and counts the change. */
export async function weighCommitment(
  tx: Db,
  commitmentId: string,
  fact: Omit<typeof commitmentWeights.$inferInsert, 'commitmentId'>,
): Promise<void> {
  await tx.insert(commitmentWeights).values({ ...fact, commitmentId })
  await countChange(tx, commitments, commitmentId, fact.recordedAt)
}
