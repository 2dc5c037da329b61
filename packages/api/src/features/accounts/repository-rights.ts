import type { Day } from '@iltizam/shared/days'
import type { Role } from '@iltizam/shared/vocabulary'
import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'

import type { Db } from '../../db/connect.ts'
import { isInForce, latestPeriod } from '../../db/periods.ts'
import {
  accountRoles,
  accounts,
  committeeSeatPeriods,
  committeeSeats,
  mandatePeriods,
  mandates,
} from '../../db/schema/index.ts'

/**
 * All that gives an account a right on that day, a row each: its offices, its person's mandates and
 * seats. A lateral join on the accounts reads it.
 */
export function rightsOn(db: Db, today: Day) {
  const mandatePeriod = latestPeriod(db, mandatePeriods, mandatePeriods.mandateId, mandates.id)
  const seatPeriod = latestPeriod(
    db,
    committeeSeatPeriods,
    committeeSeatPeriods.seatId,
    committeeSeats.id,
  )
  const always = sql`true`
  return unionAll(
    db
      .select(right({ role: sql`${accountRoles.role}` }))
      .from(accountRoles)
      .where(and(eq(accountRoles.accountId, accounts.id), isNull(accountRoles.endedAt))),
    db
      .select(
        right({
          role: sql`'focal-point'`,
          organizationId: sql`${mandates.organizationId}`,
          commitmentId: sql`${mandates.commitmentId}`,
          activityId: sql`${mandates.activityId}`,
        }),
      )
      .from(mandates)
      .innerJoinLateral(mandatePeriod, always)
      .where(and(eq(mandates.personId, accounts.personId), isInForce(mandatePeriod, today))),
    db
      .select(
        right({
          role: sql`'committee-member'`,
          organizationId: sql`${committeeSeats.organizationId}`,
          committeeId: sql`${committeeSeats.committeeId}`,
        }),
      )
      .from(committeeSeats)
      .innerJoinLateral(seatPeriod, always)
      .where(and(eq(committeeSeats.personId, accounts.personId), isInForce(seatPeriod, today))),
  ).as('rights')
}

/** The rights of some accounts on that day, in a stable order. */
export function listRightRows(db: Db, accountIds: string[], today: Day) {
  const rights = rightsOn(db, today)
  const { role, organizationId, commitmentId, activityId, committeeId } = rights
  return db
    .select({
      accountId: accounts.id,
      ...{ role, organizationId, commitmentId, activityId, committeeId },
    })
    .from(accounts)
    .innerJoinLateral(rights, sql`true`)
    .where(inArray(accounts.id, accountIds))
    .orderBy(accounts.id, role, organizationId, commitmentId, activityId, committeeId)
}

type Of = 'organizationId' | 'commitmentId' | 'activityId' | 'committeeId'

/** The same columns for every kind of right. */
function right({ role, ...of }: { role: SQL } & Partial<Record<Of, SQL>>) {
  const column = <A extends Of>(name: A) =>
    sql<string | null>`${of[name] ?? sql`null`}::uuid`.as(name)
  return {
    role: sql<Role>`${role}::text`.as('role'),
    organizationId: column('organizationId'),
    commitmentId: column('commitmentId'),
    activityId: column('activityId'),
    committeeId: column('committeeId'),
  }
}
