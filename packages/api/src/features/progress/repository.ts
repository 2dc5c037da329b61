import { eq, inArray, type SQL, sql } from 'drizzle-orm'

import type { Moment } from '../../db/as-of.ts'
import { batches } from '../../db/batches.ts'
import type { Db } from '../../db/connect.ts'
import { latest } from '../../db/latest.ts'
import { acceptedProgress, commitments, imports, publishedFigures } from '../../db/schema/index.ts'
import { approvalColumns } from '../imports/repository.ts'

export type PublishedFigureRow = Awaited<ReturnType<typeof listPublishedFigures>>[number]

/** What documents last printed for the commitments of some plans. */
export function listPublishedFigures(db: Db, planIds: string[], moment: Moment) {
  return publishedFigureRows(db, moment, inArray(commitments.planId, planIds))
}

export async function findPublishedFigure(db: Db, commitmentId: string, moment: Moment) {
  const [row] = await publishedFigureRows(db, moment, eq(commitments.id, commitmentId))
  return row
}

function publishedFigureRows(db: Db, moment: Moment, where: SQL) {
  const figure = latest(
    db,
    publishedFigures,
    { of: publishedFigures.commitmentId, is: commitments.id },
    moment,
    'figure',
  )
  return db
    .select({
      commitmentId: commitments.id,
      planId: commitments.planId,
      progress: figure.progress,
      approval: approvalColumns,
    })
    .from(commitments)
    .innerJoinLateral(figure, sql`true`)
    .innerJoin(imports, eq(imports.id, figure.importId))
    .where(where)
}

export async function insertAcceptedProgress(
  db: Db,
  rows: (typeof acceptedProgress.$inferInsert)[],
): Promise<void> {
  for (const batch of batches(rows)) await db.insert(acceptedProgress).values(batch)
}

export async function insertPublishedFigures(
  db: Db,
  rows: (typeof publishedFigures.$inferInsert)[],
): Promise<void> {
  for (const batch of batches(rows)) await db.insert(publishedFigures).values(batch)
}
