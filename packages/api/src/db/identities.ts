import { Problem, type ProblemCode } from '@iltizam/shared/problems'
import { eq, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'

import type { Db } from './connect.ts'

type Identities = PgTable & { id: PgColumn; version: PgColumn; changedAt: PgColumn }

/** A thing that is locked until the transaction ends. */
export interface Locked {
  id: string
  version: number
  changedAt: Date | null
}

/**
 * Holds a thing still until the transaction ends; refuses with that code one that is not there. Rows that
 * refer to it can be added meanwhile: who traces a creation and then keeps its answer would else wait for
 * somebody who waits to trace.
 */
export async function lockIdentity(
  tx: Db,
  table: Identities,
  id: string,
  notFound: ProblemCode,
): Promise<Locked> {
  const [row] = await tx
    .select({ id: table.id, version: table.version, changedAt: table.changedAt })
    .from(table as PgTable)
    .where(eq(table.id, id))
    .for('no key update')
  if (!row) throw new Problem(notFound)
  return row as Locked // Drizzle cannot follow a table that is only known by a type parameter.
}

/** The same, and refuses when somebody else has changed it since that version. */
export async function lockVersion(
  tx: Db,
  table: Identities,
  { id, version }: { id: string; version: number },
  notFound: ProblemCode,
): Promise<Locked> {
  const locked = await lockIdentity(tx, table, id, notFound)
  refuseOtherVersion(locked, version)
  return locked
}

/** Refuses a change that was made from another version than the one that is locked. */
export function refuseOtherVersion(locked: Pick<Locked, 'version'>, version: number): void {
  if (locked.version !== version)
    throw new Problem('version-moved', `it is at version ${locked.version}, not ${version}`)
}

/** Counts a change of a locked thing. */
export async function countChange(
  tx: Db,
  table: Identities,
  id: string,
  changedAt: Date,
  more: object = {},
): Promise<void> {
  const values = { ...more, version: sql`${table.version} + 1`, changedAt }
  await tx
    .update(table as PgTable)
    .set(values)
    .where(eq(table.id, id))
}

const tick = 1

/**
 * When something is recorded: now, but after all that it follows, whatever the clocks of two
 * machines say; of two facts for the same day the later one holds.
 */
export function afterLast(now: Date, ...follows: (Date | null | undefined)[]): Date {
  const earliest = follows.map((last) => (last?.getTime() ?? 0) + tick)
  return new Date(Math.max(now.getTime(), ...earliest))
}
