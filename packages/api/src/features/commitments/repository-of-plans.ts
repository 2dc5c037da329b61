import { eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import { isAnyOf } from '../../db/any-of.ts'
import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { latest } from '../../db/latest.ts'
import { commitmentRevisions, commitments } from '../../db/schema/index.ts'

/** Leaves what belongs to commitments of some plans, by the column that names the commitment. */
export function isOfPlans(db: Db, commitmentId: PgColumn, planIds: string[]): SQL {
  const ids = db
    .select({ id: commitments.id })
    .from(commitments)
    .where(inArray(commitments.planId, planIds))
  return isAnyOf(commitmentId, ids)
}

/** Who leads a plan's commitments on that day, and whether they are cancelled. */
export function listLedCommitments(db: Db, planId: string, moment: Moment) {
  const of = commitmentRevisions.commitmentId
  const revision = latest(db, commitmentRevisions, { of, is: commitments.id }, moment, 'revision')
  return db
    .select({
      id: commitments.id,
      number: commitments.number,
      title: revision.title,
      leadId: revision.leadId,
      cancelled: revision.cancelled,
    })
    .from(commitments)
    .innerJoinLateral(revision, sql`true`)
    .where(eq(commitments.planId, planId))
}
