import { sql } from 'drizzle-orm'
import { check, pgTable, smallint, unique, uuid } from 'drizzle-orm/pg-core'

import { activities } from './activities.ts'
import { fact, latestFirstIndex, references } from './columns.ts'
import { commitments } from './commitments.ts'
import { imports } from './imports.ts'
import { progressReportDecisions } from './progress-reports.ts'

/** An activity's progress from a day on, once accepted. Without a row it is not reported. */
export const acceptedProgress = pgTable(
  'accepted_progress',
  {
    ...fact(),
    activityId: uuid().notNull(),
    /** Whole percent; null where a report confirms that nothing has been reported yet. */
    progress: smallint(),
    /** What approves it: minutes that were loaded … */
    importId: uuid(),
    /** … or a decision on a report; always one of the two. */
    decisionId: uuid(),
  },
  (table) => [
    references('accepted_progress_activity_fkey', table.activityId, activities.id),
    references('accepted_progress_import_fkey', table.importId, imports.id),
    references('accepted_progress_decision_fkey', table.decisionId, progressReportDecisions.id),
    unique('accepted_progress_decision_key').on(table.decisionId),
    check(
      'accepted_progress_approval',
      sql`num_nonnulls(${table.importId}, ${table.decisionId}) = 1`,
    ),
    check('accepted_progress_percent', sql`${table.progress} between 0 and 100`),
    latestFirstIndex('accepted_progress_latest', table.activityId, table),
  ],
)

/** What a document printed for a commitment, kept beside the computed figure. */
export const publishedFigures = pgTable(
  'published_figures',
  {
    ...fact(),
    commitmentId: uuid().notNull(),
    progress: smallint().notNull(),
    importId: uuid().notNull(),
  },
  (table) => [
    references('published_figures_commitment_fkey', table.commitmentId, commitments.id),
    references('published_figures_import_fkey', table.importId, imports.id),
    check('published_figures_percent', sql`${table.progress} between 0 and 100`),
    latestFirstIndex('published_figures_latest', table.commitmentId, table),
  ],
)
