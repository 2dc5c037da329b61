import { MANDATE_KINDS } from '@iltizam/shared/vocabulary'
import { sql } from 'drizzle-orm'
import { check, index, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { activities } from './activities.ts'
import { identity, localizedText, period, references } from './columns.ts'
import { commitments } from './commitments.ts'
import { organizations } from './organizations.ts'
import { people } from './people.ts'

/** A person who answers for a body: for all that it answers for, or for one part of that. */
export const mandates = pgTable(
  'mandates',
  {
    ...identity(),
    personId: uuid().notNull(),
    organizationId: uuid().notNull(),
    /** Null with an activity, or where it is for all of the body. */
    commitmentId: uuid(),
    activityId: uuid(),
    kind: text({ enum: MANDATE_KINDS }).notNull(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    references('mandates_person_fkey', table.personId, people.id),
    references('mandates_organization_fkey', table.organizationId, organizations.id),
    references('mandates_commitment_fkey', table.commitmentId, commitments.id),
    references('mandates_activity_fkey', table.activityId, activities.id),
    check(
      'mandates_one_subject',
      sql`num_nonnulls(${table.commitmentId}, ${table.activityId}) <= 1`,
    ),
    index('mandates_person').on(table.personId),
    index('mandates_organization').on(table.organizationId, table.id),
    index('mandates_commitment').on(table.commitmentId),
    index('mandates_activity').on(table.activityId),
  ],
)

/** From when to when a mandate holds; what was recorded last counts. */
export const mandatePeriods = pgTable(
  'mandate_periods',
  {
    ...period(),
    mandateId: uuid().notNull(),
    /** Why it was set anew; null where a mandate begins with it. */
    reason: localizedText(),
  },
  (table) => [
    references('mandate_periods_mandate_fkey', table.mandateId, mandates.id),
    check('mandate_periods_order', sql`${table.endsOn} >= ${table.startsOn}`),
    index('mandate_periods_latest').on(table.mandateId, table.recordedAt, table.id),
  ],
)

/** What a focal point leaves to the next one, who confirms that they know. */
export const handovers = pgTable(
  'handovers',
  {
    ...identity(),
    fromMandateId: uuid().notNull(),
    toMandateId: uuid().notNull(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
    /** What was open, returned or late at that moment. */
    content: jsonb().$type<object>().notNull(),
    confirmedAt: timestamp({ withTimezone: true }),
    confirmedById: uuid(),
  },
  (table) => [
    references('handovers_from_fkey', table.fromMandateId, mandates.id),
    references('handovers_to_fkey', table.toMandateId, mandates.id),
    references('handovers_account_fkey', table.confirmedById, accounts.id),
    unique('handovers_to_key').on(table.toMandateId),
    index('handovers_from').on(table.fromMandateId),
    check(
      'handovers_confirmed_by_somebody',
      sql`(${table.confirmedAt} is null) = (${table.confirmedById} is null)`,
    ),
  ],
)
