import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  integer,
  numeric,
  pgTable,
  primaryKey,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'

import {
  fact,
  identity,
  latestFirstIndex,
  localizedText,
  provenance,
  references,
} from './columns.ts'
import { organizations } from './organizations.ts'
import { plans, themes } from './plans.ts'

export const commitments = pgTable(
  'commitments',
  {
    ...identity(),
    planId: uuid().notNull(),
    number: integer().notNull(),
  },
  (table) => [
    references('commitments_plan_fkey', table.planId, plans.id),
    unique('commitments_plan_number_key').on(table.planId, table.number),
    check('commitments_number_positive', sql`${table.number} > 0`),
  ],
)

export const commitmentRevisions = pgTable(
  'commitment_revisions',
  {
    ...fact(),
    commitmentId: uuid().notNull(),
    title: localizedText().notNull(),
    themeId: uuid(),
    /** Null while the source does not say who leads it. */
    leadId: uuid(),
    cancelled: boolean().notNull().default(false),
    provenance: provenance(),
  },
  (table) => [
    references('commitment_revisions_commitment_fkey', table.commitmentId, commitments.id),
    references('commitment_revisions_theme_fkey', table.themeId, themes.id),
    references('commitment_revisions_lead_fkey', table.leadId, organizations.id),
    latestFirstIndex('commitment_revisions_latest', table.commitmentId, table),
  ],
)

/** The bodies that support the lead, as one revision of a commitment names them. */
export const commitmentSupporters = pgTable(
  'commitment_supporters',
  {
    revisionId: uuid().notNull(),
    organizationId: uuid().notNull(),
  },
  (table) => [
    primaryKey({
      name: 'commitment_supporters_pkey',
      columns: [table.revisionId, table.organizationId],
    }),
    references('commitment_supporters_revision_fkey', table.revisionId, commitmentRevisions.id),
    references('commitment_supporters_organization_fkey', table.organizationId, organizations.id),
  ],
)

/** A weight that somebody set, and why. Without a row a commitment weighs 1. */
export const commitmentWeights = pgTable(
  'commitment_weights',
  {
    ...fact(),
    commitmentId: uuid().notNull(),
    weight: numeric({ precision: 7, scale: 3 }).notNull(),
    reason: localizedText().notNull(),
  },
  (table) => [
    references('commitment_weights_commitment_fkey', table.commitmentId, commitments.id),
    check('commitment_weights_range', sql`${table.weight} > 0 and ${table.weight} <= 1000`),
    latestFirstIndex('commitment_weights_latest', table.commitmentId, table),
  ],
)
