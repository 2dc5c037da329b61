import { Problem } from '@iltizam/shared/problems'
import { weightOrDefault } from '@iltizam/shared/weights'
import { asc, eq, inArray, type SQL, sql } from 'drizzle-orm'

import type { Moment } from '../../db/as-of.ts'
import { batches } from '../../db/batches.ts'
import type { Db } from '../../db/connect.ts'
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
