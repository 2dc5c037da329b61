import type { Day } from '@iltizam/shared/days'
import { UNDER_WAY } from '@iltizam/shared/report-states'
import type { RoundReminder } from '@iltizam/shared/rounds'
import { and, eq, gte, inArray, lte, max, sql } from 'drizzle-orm'

import { knownBy, type Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { latest } from '../../db/latest.ts'
import { planRevisions, roundReminders, roundRevisions, rounds } from '../../db/schema/index.ts'

/** The rounds in which bodies report on that day, of every plan that is reported on. */
export function listRunningRounds(db: Db, moment: Moment) {
  const subject = { of: roundRevisions.roundId, is: rounds.id }
  const revision = latest(db, roundRevisions, subject, moment, 'revision')
  const { opensOn, dueOn, locksOn, cancelled } = revision
  const of = planRevisions.planId
  const plan = latest(db, planRevisions, { of, is: rounds.planId }, moment, 'plan')
  return db
    .select({ id: rounds.id, planId: rounds.planId, opensOn, dueOn, locksOn, cancelled })
    .from(rounds)
    .innerJoinLateral(revision, sql`true`)
    .innerJoinLateral(plan, sql`true`)
    .where(
      and(
        inArray(plan.status, UNDER_WAY.plan),
        eq(cancelled, false),
        lte(opensOn, moment.asOf),
        gte(locksOn, moment.asOf),
      ),
    )
    .orderBy(rounds.id)
}

interface Reminder {
  roundId: string
  organizationId: string
  kind: RoundReminder
  remindedOn: Day
  recordedAt: Date
}

/** Marks a body as written to; false where it has been, also by another process. */
export async function takeReminder(tx: Db, reminder: Reminder): Promise<boolean> {
  const { rowCount } = await tx.insert(roundReminders).values(reminder).onConflictDoNothing()
  return rowCount === 1
}

/** When the bodies of a round were last written to, by that day. */
export function listRemindedDays(db: Db, roundId: string, { asOf, knownAt }: Moment) {
  const { organizationId, remindedOn } = roundReminders
  return db
    .select({ organizationId, remindedOn: max(remindedOn) })
    .from(roundReminders)
    .where(
      and(
        eq(roundReminders.roundId, roundId),
        lte(remindedOn, asOf),
        knownBy(roundReminders, knownAt),
      ),
    )
    .groupBy(organizationId)
}
