import { and, asc, desc, eq, inArray, lte, max, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import { knownBy, type Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { imports } from '../../db/schema/index.ts'

/** For a select that joins imports: by which body, in which document, on which day. */
export const approvalColumns = {
  body: imports.body,
  document: imports.document,
  on: imports.heldOn,
}

export type ImportRow = typeof imports.$inferInsert

/** As a subquery: the day of the last meeting whose minutes were loaded for a plan. */
export function lastMeetingDay(db: Db, planId: PgColumn | string, moment: Moment) {
  return db
    .select({ day: max(imports.heldOn) })
    .from(imports)
    .where(and(eq(imports.planId, planId), wereLoadedBy(moment)))
}

/** The last minutes loaded for each of some plans. */
export function listLastApprovals(db: Db, planIds: string[], moment: Moment) {
  return db
    .selectDistinctOn([imports.planId], { planId: imports.planId, approval: approvalColumns })
    .from(imports)
    .where(and(inArray(imports.planId, planIds), wereLoadedBy(moment)))
    .orderBy(asc(imports.planId), desc(imports.heldOn), desc(imports.recordedAt))
}

export async function findImportByContent(db: Db, contentSha256: string) {
  const [row] = await db
    .select({ id: imports.id, planId: imports.planId })
    .from(imports)
    .where(eq(imports.contentSha256, contentSha256))
  return row
}

export async function insertImport(db: Db, row: ImportRow): Promise<void> {
  await db.insert(imports).values(row)
}

/** Minutes hold from the day of their meeting. */
function wereLoadedBy({ asOf, knownAt }: Moment): SQL | undefined {
  return and(lte(imports.heldOn, asOf), knownBy(imports, knownAt))
}

/** One import at a time, so that of two with the same table the second finds the first. */
export async function lockImports(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtext('imports'))`)
}
