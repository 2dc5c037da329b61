import { ROUND_REMINDERS } from '@iltizam/shared/rounds'
import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'

import { fact, identity, latestFirstIndex, localizedText, references } from './columns.ts'
import { organizations } from './organizations.ts'
import { plans } from './plans.ts'

/** A period in which the bodies of a plan report. */
export const rounds = pgTable('rounds', { ...identity(), planId: uuid().notNull() }, (table) => [
  references('rounds_plan_fkey', table.planId, plans.id),
  index('rounds_plan').on(table.planId, table.id),
])

/** The days of a round, and why they were set. */
export const roundRevisions = pgTable(
  'round_revisions',
  {
    ...fact(),
    roundId: uuid().notNull(),
    opensOn: date().notNull(),
    dueOn: date().notNull(),
    locksOn: date().notNull(),
    cancelled: boolean().notNull(),
    /** Null where a round begins with it. */
    reason: localizedText(),
  },
  (table) => [
    references('round_revisions_round_fkey', table.roundId, rounds.id),
    check(
      'round_revisions_order',
      sql`${table.opensOn} <= ${table.dueOn} and ${table.dueOn} <= ${table.locksOn}`,
    ),
    latestFirstIndex('round_revisions_latest', table.roundId, table),
  ],
)

/** A locked round that is open again for one body; what was recorded last counts. */
export const roundReopenings = pgTable(
  'round_reopenings',
  {
    ...fact(),
    roundId: uuid().notNull(),
    organizationId: uuid().notNull(),
    /** The last day on which the body reports. */
    untilDay: date().notNull(),
    reason: localizedText().notNull(),
  },
  (table) => [
    references('round_reopenings_round_fkey', table.roundId, rounds.id),
    references('round_reopenings_organization_fkey', table.organizationId, organizations.id),
    index('round_reopenings_latest').on(
      table.roundId,
      table.organizationId,
      table.effectiveFrom,
      table.recordedAt,
      table.id,
    ),
    index('round_reopenings_organization').on(table.organizationId),
  ],
)

/** What was written of a round to those who report for a body, once. */
export const roundReminders = pgTable(
  'round_reminders',
  {
    roundId: uuid().notNull(),
    organizationId: uuid().notNull(),
    kind: text({ enum: ROUND_REMINDERS }).notNull(),
    /** In the instance's zone. */
    remindedOn: date().notNull(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({
      name: 'round_reminders_once',
      columns: [table.roundId, table.organizationId, table.kind],
    }),
    references('round_reminders_round_fkey', table.roundId, rounds.id),
    references('round_reminders_organization_fkey', table.organizationId, organizations.id),
    index('round_reminders_organization').on(table.organizationId),
  ],
)
