import { ATTENDANCES, SEAT_KINDS } from '@iltizam/shared/vocabulary'
import { sql } from 'drizzle-orm'
import { check, date, index, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'

import {
  fact,
  identity,
  latestFirstIndex,
  localizedText,
  period,
  provenance,
  references,
} from './columns.ts'
import { imports } from './imports.ts'
import { organizations } from './organizations.ts'
import { people } from './people.ts'

export const committees = pgTable('committees', identity())

/** A committee's name over time. */
export const committeeRevisions = pgTable(
  'committee_revisions',
  {
    ...fact(),
    committeeId: uuid().notNull(),
    name: localizedText().notNull(),
    provenance: provenance(),
  },
  (table) => [
    references('committee_revisions_committee_fkey', table.committeeId, committees.id),
    latestFirstIndex('committee_revisions_latest', table.committeeId, table),
  ],
)

/** A seat that a body has in a committee, and who sits on it. */
export const committeeSeats = pgTable(
  'committee_seats',
  {
    ...identity(),
    committeeId: uuid().notNull(),
    organizationId: uuid().notNull(),
    /** Null while the body has named nobody. */
    personId: uuid(),
    kind: text({ enum: SEAT_KINDS }).notNull(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    references('committee_seats_committee_fkey', table.committeeId, committees.id),
    references('committee_seats_organization_fkey', table.organizationId, organizations.id),
    references('committee_seats_person_fkey', table.personId, people.id),
    index('committee_seats_committee').on(table.committeeId, table.id),
    index('committee_seats_organization').on(table.organizationId),
    index('committee_seats_person').on(table.personId),
  ],
)

/** From when to when a seat is held; what was recorded last counts. */
export const committeeSeatPeriods = pgTable(
  'committee_seat_periods',
  {
    ...period(),
    seatId: uuid().notNull(),
    /** Why it was set anew; null where a seat begins with it. */
    reason: localizedText(),
  },
  (table) => [
    references('committee_seat_periods_seat_fkey', table.seatId, committeeSeats.id),
    check('committee_seat_periods_order', sql`${table.endsOn} >= ${table.startsOn}`),
    index('committee_seat_periods_latest').on(table.seatId, table.recordedAt, table.id),
  ],
)

/** A meeting that was held. */
export const meetings = pgTable(
  'meetings',
  {
    ...identity(),
    committeeId: uuid().notNull(),
    heldOn: date().notNull(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
    /** The minutes that say so, where they were loaded. */
    importId: uuid(),
  },
  (table) => [
    references('meetings_committee_fkey', table.committeeId, committees.id),
    references('meetings_import_fkey', table.importId, imports.id),
    unique('meetings_committee_day_key').on(table.committeeId, table.heldOn),
    index('meetings_import').on(table.importId),
  ],
)

/** Who came to a meeting and which body did not; what was recorded last counts. */
export const meetingAttendances = pgTable(
  'meeting_attendances',
  {
    id: uuid().primaryKey(),
    meetingId: uuid().notNull(),
    /** Null: an expert or a guest who spoke for no body. */
    organizationId: uuid(),
    /** Null where a body as a whole was absent. */
    personId: uuid(),
    attendance: text({ enum: ATTENDANCES }).notNull(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    references('meeting_attendances_meeting_fkey', table.meetingId, meetings.id),
    references('meeting_attendances_organization_fkey', table.organizationId, organizations.id),
    references('meeting_attendances_person_fkey', table.personId, people.id),
    index('meeting_attendances_meeting').on(table.meetingId, table.recordedAt, table.id),
    index('meeting_attendances_organization').on(table.organizationId),
    check(
      'meeting_attendances_of_somebody',
      sql`num_nonnulls(${table.organizationId}, ${table.personId}) > 0`,
    ),
  ],
)
