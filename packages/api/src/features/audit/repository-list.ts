import type { AuditAction } from '@iltizam/shared/audit-actions'
import type { Day } from '@iltizam/shared/days'
import { and, count, desc, eq, inArray, like, lt, max, ne, type SQL, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'

import type { Db } from '../../db/connect.ts'
import {
  activities,
  auditEvents,
  auditPersonalPayloads,
  progressReports,
  remarks,
  systemKeys,
} from '../../db/schema/index.ts'

export type AuditEventRow = typeof auditEvents.$inferSelect

export interface AuditEventFilter {
  /** The object itself, and what belongs to it. */
  object?: string | undefined
  objectKind?: string | undefined
  action?: string | undefined
  actor?: string | undefined
  request?: string | undefined
  /** From the beginning of that day on, in the zone. */
  from?: Day | undefined
  /** Until the end of that day. */
  to?: Day | undefined
  /** Whether what auditors read is left out. */
  readings?: 'included' | 'left-out' | undefined
  timeZone: string
}

/** The latest events first, from a place on. */
export function listEventRows(
  db: Db,
  filter: AuditEventFilter,
  { below, limit }: { below: number | null; limit: number },
): Promise<AuditEventRow[]> {
  const isBelow = below === null ? undefined : lt(auditEvents.sequence, below)
  return db
    .select()
    .from(auditEvents)
    .where(and(isAskedFor(db, filter), isBelow))
    .orderBy(desc(auditEvents.sequence))
    .limit(limit)
}

/** So many are counted: to count more would cost more with each event that is added. */
const MOST_COUNTED = 10_000

/** How many there are, and whether there are no more than that. */
export async function countEvents(db: Db, filter: AuditEventFilter) {
  const asked = isAskedFor(db, filter)
  // No place is skipped: they are as many as the place of the last one says.
  if (!asked) return { total: await findLastPlace(db), isTotalWhole: true }
  const counted = db
    .select({ sequence: auditEvents.sequence })
    .from(auditEvents)
    .where(asked)
    .limit(MOST_COUNTED + 1)
    .as('counted')
  const [row] = await db.select({ found: count() }).from(counted)
  const found = row?.found ?? 0
  return { total: Math.min(found, MOST_COUNTED), isTotalWhole: found <= MOST_COUNTED }
}

async function findLastPlace(db: Db): Promise<number> {
  const [row] = await db.select({ last: max(auditEvents.sequence) }).from(auditEvents)
  return row?.last ?? 0
}

/** An event with what it says of a person: null where that is nothing, or has been erased. */
export async function findEventRow(db: Db, sequence: number) {
  const [row] = await db
    .select({ event: auditEvents, personal: auditPersonalPayloads.payload })
    .from(auditEvents)
    .leftJoin(auditPersonalPayloads, eq(auditPersonalPayloads.sequence, auditEvents.sequence))
    .where(eq(auditEvents.sequence, sequence))
  return row
}

const READING: AuditAction = 'reading.begun'

function isAskedFor(db: Db, filter: AuditEventFilter): SQL | undefined {
  const { object, objectKind, action, actor, request, from, to, readings, timeZone } = filter
  const { recordedAt } = auditEvents
  return and(
    object === undefined ? undefined : inArray(auditEvents.objectId, itsOwn(db, object)),
    objectKind === undefined ? undefined : like(auditEvents.action, `${objectKind}.%`),
    action === undefined ? undefined : eq(auditEvents.action, action),
    actor === undefined ? undefined : eq(auditEvents.actor, actor),
    request === undefined ? undefined : eq(auditEvents.requestId, request),
    readings === 'left-out' ? ne(auditEvents.action, READING) : undefined,
    from === undefined
      ? undefined
      : sql`${recordedAt} >= ${from}::date::timestamp at time zone ${timeZone}`,
    to === undefined
      ? undefined
      : sql`${recordedAt} < (${to}::date + 1)::timestamp at time zone ${timeZone}`,
  )
}

/** An object, with the reports on an activity, the activities and remarks of a commitment, the keys of a system. */
function itsOwn(db: Db, id: string) {
  const isOfActivity = eq(progressReports.activityId, id)
  const isOfCommitment = eq(activities.commitmentId, id)
  return unionAll(
    db.select({ id: sql<string>`${id}::uuid` }).from(sql`(values (1)) as itself`),
    db
      .select({ id: sql<string>`${progressReports.id}` })
      .from(progressReports)
      .where(isOfActivity),
    db
      .select({ id: sql<string>`${activities.id}` })
      .from(activities)
      .where(isOfCommitment),
    db
      .select({ id: sql<string>`${progressReports.id}` })
      .from(progressReports)
      .innerJoin(activities, eq(activities.id, progressReports.activityId))
      .where(isOfCommitment),
    db
      .select({ id: sql<string>`${remarks.id}` })
      .from(remarks)
      .where(eq(remarks.commitmentId, id)),
    db
      .select({ id: sql<string>`${systemKeys.id}` })
      .from(systemKeys)
      .where(eq(systemKeys.systemId, id)),
  )
}
