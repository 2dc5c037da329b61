import { PLAN_STATUSES } from '@iltizam/shared/vocabulary'
import { date, integer, pgTable, smallint, text, unique, uuid } from 'drizzle-orm/pg-core'

import {
  fact,
  identity,
  latestFirstIndex,
  localizedText,
  provenance,
  references,
} from './columns.ts'

export const plans = pgTable(
  'plans',
  {
    ...identity(),
    /** Names the plan in public addresses. */
    slug: text().notNull(),
    /** The country's first plan is 1. */
    ordinal: smallint().notNull(),
  },
  (table) => [
    unique('plans_slug_key').on(table.slug),
    unique('plans_ordinal_key').on(table.ordinal),
  ],
)

export const planRevisions = pgTable(
  'plan_revisions',
  {
    ...fact(),
    planId: uuid().notNull(),
    title: localizedText().notNull(),
    status: text({ enum: PLAN_STATUSES }).notNull(),
    startYear: smallint().notNull(),
    endYear: smallint().notNull(),
    implementationEnds: date(),
    provenance: provenance(),
  },
  (table) => [
    references('plan_revisions_plan_fkey', table.planId, plans.id),
    latestFirstIndex('plan_revisions_latest', table.planId, table),
  ],
)

export const themes = pgTable(
  'themes',
  {
    ...identity(),
    planId: uuid().notNull(),
    /** From 1, in the order of the plan. */
    position: integer().notNull(),
  },
  (table) => [
    references('themes_plan_fkey', table.planId, plans.id),
    unique('themes_plan_position_key').on(table.planId, table.position),
  ],
)

export const themeRevisions = pgTable(
  'theme_revisions',
  {
    ...fact(),
    themeId: uuid().notNull(),
    title: localizedText().notNull(),
    provenance: provenance(),
  },
  (table) => [
    references('theme_revisions_theme_fkey', table.themeId, themes.id),
    latestFirstIndex('theme_revisions_latest', table.themeId, table),
  ],
)
