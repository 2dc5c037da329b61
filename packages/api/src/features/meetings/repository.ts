import { and, asc, desc, eq, inArray, lte, sql } from 'drizzle-orm'

import { knownBy, type Moment } from '../../db/as-of.ts'
import { batches } from '../../db/batches.ts'
import type { Db } from '../../db/connect.ts'
import { countChange, lockVersion } from '../../db/identities.ts'
import {
  meetingAttendances,
  meetings,
  organizationRevisions,
  people,
} from '../../db/schema/index.ts'
import { committeeAt } from '../committees/repository.ts'
import { sortNameOf } from '../organizations/repository.ts'
import { personReference } from '../people/repository.ts'

type MeetingRow = typeof meetings.$inferInsert
export type AttendanceRow = typeof meetingAttendances.$inferInsert

const always = sql`true`

/** The meetings held and recorded by then, the last one first, by their committee's name of that day. */
export function listMeetingRows(db: Db, of: { committeeId?: string; id?: string }, moment: Moment) {
  const committee = committeeAt(db, meetings.committeeId, moment, 'committee')
  return db
    .select({
      id: meetings.id,
      version: meetings.version,
      committee: { id: meetings.committeeId, name: committee.name },
      heldOn: meetings.heldOn,
      importId: meetings.importId,
      recordedAt: meetings.recordedAt,
    })
    .from(meetings)
    .innerJoinLateral(committee, always)
    .where(
      and(
        of.committeeId === undefined ? undefined : eq(meetings.committeeId, of.committeeId),
        of.id === undefined ? undefined : eq(meetings.id, of.id),
        lte(meetings.heldOn, moment.asOf),
        knownBy(meetings, moment.knownAt),
      ),
    )
    .orderBy(desc(meetings.heldOn), desc(meetings.id))
}

/** Who was at some meetings and who was not, as last recorded, by the names of the meeting's day. */
export function listAttendanceRows(db: Db, meetingIds: string[], { knownAt }: Moment) {
  const { id, meetingId, organizationId, personId, recordedAt } = meetingAttendances
  const last = db
    .selectDistinctOn([meetingId, organizationId, personId], { id })
    .from(meetingAttendances)
    .where(and(inArray(meetingId, meetingIds), knownBy(meetingAttendances, knownAt)))
    .orderBy(meetingId, organizationId, personId, desc(recordedAt), desc(id))
  const body = nameOfTheDay(db, knownAt)
  return db
    .select({
      meetingId,
      organizationId,
      organizationName: body.name,
      person: personReference,
      attendance: meetingAttendances.attendance,
    })
    .from(meetingAttendances)
    .innerJoin(meetings, eq(meetings.id, meetingId))
    .leftJoinLateral(body, always)
    .leftJoin(people, eq(people.id, personId))
    .where(inArray(id, last))
    .orderBy(sortNameOf(body.name), asc(id))
}

/** What a body was called when a meeting was held; of one that was recorded later its first name. */
function nameOfTheDay(db: Db, knownAt: Date | undefined) {
  const { name, organizationId, effectiveFrom, recordedAt, id } = organizationRevisions
  const before = sql`${effectiveFrom} <= ${meetings.heldOn}`
  const distance = sql`abs(${effectiveFrom} - ${meetings.heldOn})`
  return db
    .select({ name })
    .from(organizationRevisions)
    .where(
      and(
        eq(organizationId, meetingAttendances.organizationId),
        knownBy(organizationRevisions, knownAt),
      ),
    )
    .orderBy(desc(before), distance, desc(recordedAt), desc(id))
    .limit(1)
    .as('body')
}

export async function isMeetingRecorded(
  db: Db,
  { committeeId, heldOn }: Pick<MeetingRow, 'committeeId' | 'heldOn'>,
): Promise<boolean> {
  const found = await db
    .select({ id: meetings.id })
    .from(meetings)
    .where(and(eq(meetings.committeeId, committeeId), eq(meetings.heldOn, heldOn)))
  return found.length > 0
}

export const lockMeetingVersion = (tx: Db, named: { id: string; version: number }) =>
  lockVersion(tx, meetings, named, 'meeting-not-found')

export async function insertMeeting(
  tx: Db,
  row: MeetingRow,
  attendances: AttendanceRow[],
): Promise<void> {
  await tx.insert(meetings).values(row)
  await insertAttendances(tx, attendances)
}

/** Adds who was there after all, and counts the change. */
export async function addAttendances(
  tx: Db,
  { id, recordedAt }: { id: string; recordedAt: Date },
  attendances: AttendanceRow[],
): Promise<void> {
  await insertAttendances(tx, attendances)
  await countChange(tx, meetings, id, recordedAt)
}

async function insertAttendances(tx: Db, attendances: AttendanceRow[]): Promise<void> {
  for (const batch of batches(attendances)) await tx.insert(meetingAttendances).values(batch)
}
