import { and, desc, eq, inArray, sql } from 'drizzle-orm'

import { heldBy, latestFirst, type Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { getFact, listFacts } from '../../db/facts.ts'
import { countChange, lockVersion } from '../../db/identities.ts'
import { latest } from '../../db/latest.ts'
import { roundReopenings, roundRevisions, rounds } from '../../db/schema/index.ts'
import { organizationAt } from '../organizations/repository.ts'

export type RoundRow = Awaited<ReturnType<typeof listRoundRows>>[number]
type RoundRevisionRow = typeof roundRevisions.$inferInsert
type ReopeningRow = typeof roundReopenings.$inferInsert

/** The rounds of a plan, or one, as they were set on that day, the last to open first. */
export function listRoundRows(db: Db, of: { planId: string } | { id: string }, moment: Moment) {
  const subject = { of: roundRevisions.roundId, is: rounds.id }
  const revision = latest(db, roundRevisions, subject, moment, 'revision')
  return db
    .select({
      id: rounds.id,
      planId: rounds.planId,
      version: rounds.version,
      opensOn: revision.opensOn,
      dueOn: revision.dueOn,
      locksOn: revision.locksOn,
      cancelled: revision.cancelled,
    })
    .from(rounds)
    .innerJoinLateral(revision, sql`true`)
    .where('id' in of ? eq(rounds.id, of.id) : eq(rounds.planId, of.planId))
    .orderBy(desc(revision.opensOn), desc(rounds.id))
}

/** What stays of a round whatever the day. */
export async function findRoundIdentity(db: Db, id: string) {
  const [row] = await db.select().from(rounds).where(eq(rounds.id, id))
  return row
}

/** For whom some rounds were opened again, as last said by that day. */
export async function listReopeningRows(db: Db, roundIds: readonly string[], moment: Moment) {
  const { roundId, organizationId } = roundReopenings
  const last = db
    .selectDistinctOn([roundId, organizationId], { id: roundReopenings.id })
    .from(roundReopenings)
    .where(and(inArray(roundId, [...roundIds]), heldBy(roundReopenings, moment)))
    .orderBy(roundId, organizationId, ...latestFirst(roundReopenings))
  const organization = organizationAt(db, organizationId, moment, 'organization')
  return db
    .select({
      roundId,
      organizationId,
      organizationName: organization.name,
      untilDay: roundReopenings.untilDay,
      reason: roundReopenings.reason,
    })
    .from(roundReopenings)
    .innerJoinLateral(organization, sql`true`)
    .where(inArray(roundReopenings.id, last))
    .orderBy(roundReopenings.id)
}

export const lockRoundVersion = (tx: Db, named: { id: string; version: number }) =>
  lockVersion(tx, rounds, named, 'round-not-found')

const revisionsOf = (id: string) => ({ of: roundRevisions.roundId, is: id })

export const getRoundRevision = (db: Db, id: string, moment: Moment) =>
  getFact(db, roundRevisions, revisionsOf(id), moment)

/** How the days of a round were set by that day, the latest first. */
export const listRoundRevisionRows = (db: Db, id: string, moment: Moment) =>
  listFacts(db, roundRevisions, revisionsOf(id), moment)

export async function insertRound(
  tx: Db,
  planId: string,
  revision: RoundRevisionRow,
): Promise<void> {
  await tx.insert(rounds).values({ id: revision.roundId, planId })
  await tx.insert(roundRevisions).values(revision)
}

export async function reviseRound(tx: Db, revision: RoundRevisionRow): Promise<void> {
  await tx.insert(roundRevisions).values(revision)
  await countChange(tx, rounds, revision.roundId, revision.recordedAt)
}

export async function insertReopening(tx: Db, row: ReopeningRow): Promise<void> {
  await tx.insert(roundReopenings).values(row)
  await countChange(tx, rounds, row.roundId, row.recordedAt)
}
