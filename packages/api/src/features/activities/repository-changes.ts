import { eq } from 'drizzle-orm'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { getFact, listFacts, nextNumber } from '../../db/facts.ts'
import { lockVersion } from '../../db/identities.ts'
import { activities, activityRevisions, activityWeights } from '../../db/schema/index.ts'
import { countActivityChange } from './repository.ts'

/** Holds an activity in that version still, and says whether it stands for completed ones. */
export async function lockActivityVersion(tx: Db, named: { id: string; version: number }) {
  const locked = await lockVersion(tx, activities, named, 'activity-not-found')
  const [row] = await tx
    .select({ standsForCompleted: activities.standsForCompleted })
    .from(activities)
    .where(eq(activities.id, named.id))
  return { ...locked, standsForCompleted: row?.standsForCompleted ?? false }
}

/** The place after a commitment's last activity. */
export function nextActivityPosition(tx: Db, commitmentId: string): Promise<number> {
  return nextNumber(tx, activities.position, { of: activities.commitmentId, is: commitmentId })
}

const revisionsOf = (id: string) => ({ of: activityRevisions.activityId, is: id })

/** All that was said of an activity by that day, the latest first. */
export function listActivityRevisionRows(db: Db, id: string, moment: Moment) {
  return listFacts(db, activityRevisions, revisionsOf(id), moment)
}

export function getActivityRevision(db: Db, id: string, moment: Moment) {
  return getFact(db, activityRevisions, revisionsOf(id), moment)
}

/** All weights that were set for an activity by that day, the latest first. */
export function listActivityWeightRows(db: Db, id: string, moment: Moment) {
  return listFacts(db, activityWeights, { of: activityWeights.activityId, is: id }, moment)
}

/** Adds what is said of an activity from now on, and counts the change. */
export async function reviseActivity(
  tx: Db,
  revision: typeof activityRevisions.$inferInsert,
): Promise<void> {
  await tx.insert(activityRevisions).values(revision)
  await countActivityChange(tx, revision.activityId, revision.recordedAt)
}

/** Adds what an activity weighs from now on, and counts the change. */
export async function weighActivity(
  tx: Db,
  activityId: string,
  fact: Omit<typeof activityWeights.$inferInsert, 'activityId'>,
): Promise<void> {
  await tx.insert(activityWeights).values({ ...fact, activityId })
  await countActivityChange(tx, activityId, fact.recordedAt)
}
