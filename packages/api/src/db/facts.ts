import { Problem } from '@iltizam/shared/problems'
import { and, eq, max } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { v7 as uuidv7 } from 'uuid'

import type { Clock } from '../clock.ts'
import { type DatedTable, heldBy, latestFirst, type Moment } from './as-of.ts'
import type { Db } from './connect.ts'
import { afterLast } from './identities.ts'

interface Subject {
  of: PgColumn
  is: string
}

/** All facts of a subject that held by that day, the latest first: the first one is what holds. */
export async function listFacts<T extends PgTable & DatedTable>(
  db: Db,
  facts: T,
  subject: Subject,
  moment: Moment,
  { limit = Number.MAX_SAFE_INTEGER } = {},
): Promise<T['$inferSelect'][]> {
  const rows = await db
    .select()
    .from(facts as PgTable)
    .where(and(eq(subject.of, subject.is), heldBy(facts, moment)))
    .orderBy(...latestFirst(facts))
    .limit(limit)
  // Drizzle cannot follow a table that is only known by a type parameter.
  return rows as T['$inferSelect'][]
}

/** The fact that holds for a subject; refuses a day before there is any. */
export async function getFact<T extends PgTable & DatedTable>(
  db: Db,
  facts: T,
  subject: Subject,
  moment: Moment,
): Promise<T['$inferSelect']> {
  const [fact] = await listFacts(db, facts, subject, moment, { limit: 1 })
  if (!fact) throw new Problem('not-recorded-then')
  return fact
}

/** The two clocks of one more fact: it holds from today, and is recorded after what it follows. */
export function newFact(clock: Clock, ...follows: (Date | null | undefined)[]) {
  const recordedAt = afterLast(clock.now(), ...follows)
  return { id: uuidv7(), effectiveFrom: clock.today(), recordedAt }
}

/** The number after the greatest one; 1 where there is none. Whose numbers they are is held still. */
export async function nextNumber(tx: Db, number: PgColumn, { of, is }: Subject): Promise<number> {
  const [row] = await tx
    .select({ last: max(number) })
    .from(number.table)
    .where(eq(of, is))
  return Number(row?.last ?? 0) + 1
}
