import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import { alias, type PgColumn } from 'drizzle-orm/pg-core'

import { heldBy, type Moment } from '../../db/as-of.ts'
import { batches } from '../../db/batches.ts'
import type { Db } from '../../db/connect.ts'
import { activities, commitments, imports, remarks } from '../../db/schema/index.ts'
import { isOfPlans } from '../commitments/repository-of-plans.ts'
import { approvalColumns, lastMeetingDay } from '../imports/repository.ts'
import { organizationAt, organizationReference } from '../organizations/repository.ts'

/** The kinds of the last meeting's remarks on the commitments of a plan. */
export function listRemarkKinds(db: Db, planId: string, moment: Moment) {
  return db
    .select({ commitmentId: remarks.commitmentId, kind: remarks.kind })
    .from(remarks)
    .where(and(isOfPlans(db, remarks.commitmentId, [planId]), isOfLastMeeting(db, planId, moment)))
    .orderBy(asc(remarks.commitmentId), asc(remarks.position))
}

/** What the last meeting remarked on a commitment, in the order of its table. */
export async function listRemarkRows(db: Db, commitmentId: string, moment: Moment) {
  const dependsOn = alias(commitments, 'depends_on')
  const responsible = organizationAt(db, remarks.responsibleId, moment, 'responsible')
  const rows = await db
    .select({
      id: remarks.id,
      kind: remarks.kind,
      text: remarks.text,
      activityId: remarks.activityId,
      activityPosition: activities.position,
      commitmentNumber: commitments.number,
      dependsOn: { id: dependsOn.id, number: dependsOn.number },
      responsibleId: remarks.responsibleId,
      responsibleName: responsible.name,
      expectedBy: remarks.expectedBy,
      from: remarks.fromProgress,
      to: remarks.toProgress,
      approval: approvalColumns,
    })
    .from(remarks)
    .innerJoin(commitments, eq(commitments.id, remarks.commitmentId))
    .innerJoin(imports, eq(imports.id, remarks.importId))
    .leftJoin(activities, eq(activities.id, remarks.activityId))
    .leftJoin(dependsOn, eq(dependsOn.id, remarks.dependsOnId))
    .leftJoinLateral(responsible, sql`true`)
    .where(
      and(eq(remarks.commitmentId, commitmentId), isOfLastMeeting(db, commitments.planId, moment)),
    )
    .orderBy(asc(remarks.position))
  return rows.map(
    ({
      activityId,
      activityPosition,
      commitmentNumber,
      responsibleId,
      responsibleName,
      ...row
    }) => ({
      ...row,
      activity:
        activityId === null
          ? null
          : { id: activityId, number: `${commitmentNumber}.${activityPosition}` },
      responsible: organizationReference(responsibleId, responsibleName),
    }),
  )
}

/** A remark speaks of the time since the meeting before, so the next meeting's replace it. */
function isOfLastMeeting(db: Db, planId: PgColumn | string, moment: Moment): SQL | undefined {
  const day = lastMeetingDay(db, planId, moment)
  return and(heldBy(remarks, moment), eq(remarks.effectiveFrom, day))
}

export async function insertRemarks(db: Db, rows: (typeof remarks.$inferInsert)[]): Promise<void> {
  for (const batch of batches(rows)) await db.insert(remarks).values(batch)
}
