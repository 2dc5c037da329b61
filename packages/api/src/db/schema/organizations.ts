import { ORGANIZATION_KINDS, SUCCESSION_KINDS } from '@iltizam/shared/vocabulary'
import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'

import {
  fact,
  identity,
  latestFirstIndex,
  localizedText,
  provenance,
  references,
} from './columns.ts'

export const organizations = pgTable('organizations', identity())

/** A body's name and kind over time: documents show the name of their day. */
export const organizationRevisions = pgTable(
  'organization_revisions',
  {
    ...fact(),
    organizationId: uuid().notNull(),
    name: localizedText().notNull(),
    kind: text({ enum: ORGANIZATION_KINDS }).notNull(),
    provenance: provenance(),
  },
  (table) => [
    references('organization_revisions_organization_fkey', table.organizationId, organizations.id),
    latestFirstIndex('organization_revisions_latest', table.organizationId, table),
  ],
)

/** A body that ended on a day, and one that goes on with what it did: one row for each. */
export const organizationSuccessions = pgTable(
  'organization_successions',
  {
    ...fact(),
    predecessorId: uuid().notNull(),
    successorId: uuid().notNull(),
    kind: text({ enum: SUCCESSION_KINDS }).notNull(),
    reason: localizedText().notNull(),
  },
  (table) => [
    references('organization_successions_predecessor_fkey', table.predecessorId, organizations.id),
    references('organization_successions_successor_fkey', table.successorId, organizations.id),
    check(
      'organization_successions_of_another',
      sql`${table.predecessorId} <> ${table.successorId}`,
    ),
    index('organization_successions_predecessor').on(table.predecessorId, table.effectiveFrom),
    index('organization_successions_successor').on(table.successorId, table.effectiveFrom),
  ],
)

/**
 * A succession that was recorded by mistake: from then on it never was. What was known before is
 * still read with it.
 */
export const successionWithdrawals = pgTable(
  'succession_withdrawals',
  {
    id: uuid().primaryKey(),
    successionId: uuid().notNull(),
    reason: localizedText().notNull(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    references(
      'succession_withdrawals_succession_fkey',
      table.successionId,
      organizationSuccessions.id,
    ),
    unique('succession_withdrawals_succession_key').on(table.successionId),
  ],
)
