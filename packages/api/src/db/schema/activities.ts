import { sql } from 'drizzle-orm'
import { boolean, check, date, integer, numeric, pgTable, unique, uuid } from 'drizzle-orm/pg-core'

import { fact, identity, latestFirstIndex, localizedText, references } from './columns.ts'
import { commitments } from './commitments.ts'
import { organizations } from './organizations.ts'

export const activities = pgTable(
  'activities',
  {
    ...identity(),
    commitmentId: uuid().notNull(),
    /** From 1; with the commitment's number it makes the activity's. */
    position: integer().notNull(),
    /** It stands for completed activities that the source does not itemise. */
    standsForCompleted: boolean().notNull().default(false),
  },
  (table) => [
    references('activities_commitment_fkey', table.commitmentId, commitments.id),
    unique('activities_commitment_position_key').on(table.commitmentId, table.position),
    check('activities_position_positive', sql`${table.position} > 0`),
  ],
)

export const activityRevisions = pgTable(
  'activity_revisions',
  {
    ...fact(),
    activityId: uuid().notNull(),
    title: localizedText().notNull(),
    /** Who answers for it, where that is another body than the commitment's lead; else null. */
    responsibleId: uuid(),
    startsOn: date(),
    endsOn: date(),
    cancelled: boolean().notNull().default(false),
  },
  (table) => [
    references('activity_revisions_activity_fkey', table.activityId, activities.id),
    references('activity_revisions_responsible_fkey', table.responsibleId, organizations.id),
    latestFirstIndex('activity_revisions_latest', table.activityId, table),
  ],
)

/** A weight that somebody set, and why. Without a row an activity weighs 1. */
export const activityWeights = pgTable(
  'activity_weights',
  {
    ...fact(),
    activityId: uuid().notNull(),
    weight: numeric({ precision: 7, scale: 3 }).notNull(),
    reason: localizedText().notNull(),
  },
  (table) => [
    references('activity_weights_activity_fkey', table.activityId, activities.id),
    check('activity_weights_range', sql`${table.weight} > 0 and ${table.weight} <= 1000`),
    latestFirstIndex('activity_weights_latest', table.activityId, table),
  ],
)
