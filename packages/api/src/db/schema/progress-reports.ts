import { OPEN_STATES } from '@iltizam/shared/report-states'
import { DECISION_KINDS, NOTHING_NEW_CAUSES, REPORT_STATES } from '@iltizam/shared/vocabulary'
import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  jsonb,
  pgPolicy,
  pgTable,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { activities } from './activities.ts'
import { identity, localizedText, references } from './columns.ts'
import { organizations } from './organizations.ts'

/** As SQL writes them: an index takes no parameters. */
export const openStates = sql.raw(OPEN_STATES.map((state) => `'${state}'`).join(', '))

/** For whom the transaction reads: for all, or for some bodies. Asked once a statement. */
const readsForAll = sql`(select current_setting('iltizam.reads_for', true)) = 'all'`
const readsForBodies = sql`(select string_to_array(nullif(current_setting('iltizam.reads_for', true), 'all'), ',')::uuid[])::uuid[]`

/** Where somebody can see what a figure rests on. */
export interface EvidenceLink {
  url: string
  /** As its author calls it; the address stands for it where null. */
  title: string | null
}

/** A body's word on one activity, until it is decided. */
export const progressReports = pgTable(
  'progress_reports',
  {
    ...identity(),
    activityId: uuid().notNull(),
    /** The body whose word it is. */
    organizationId: uuid().notNull(),
    /** It leads the commitment; another body answers for the activity. */
    byLead: boolean().notNull(),
    /** The secretariat recorded what the body said. */
    onBehalf: boolean().notNull(),
    state: text({ enum: REPORT_STATES }).notNull(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    references('progress_reports_activity_fkey', table.activityId, activities.id),
    references('progress_reports_organization_fkey', table.organizationId, organizations.id),
    uniqueIndex('progress_reports_one_open')
      .on(table.activityId)
      .where(sql`${table.state} in (${openStates})`),
    index('progress_reports_activity').on(table.activityId, table.id),
    index('progress_reports_organization').on(table.organizationId, table.id),
    index('progress_reports_state').on(table.state, table.id),
    // Public figures rest on it.
    pgPolicy('progress_reports_accepted', {
      for: 'select',
      using: sql`${table.state} = 'accepted'`,
    }),
    pgPolicy('progress_reports_own', {
      using: sql`${readsForAll} or ${table.organizationId} = any (${readsForBodies})`,
      // A body submits and withdraws; all else is decided.
      withCheck: sql`${readsForAll} or (${table.organizationId} = any (${readsForBodies}) and ${table.state} in ('submitted', 'withdrawn'))`,
    }),
  ],
)

/** What a report says; the latest one counts, those before are kept. */
export const progressReportRevisions = pgTable(
  'progress_report_revisions',
  {
    id: uuid().primaryKey(),
    reportId: uuid().notNull(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
    /** In the instance's zone: which round it is in, and whether it is late. */
    saidOn: date().notNull(),
    /** Who wrote it down, and so decides nothing about it. */
    recordedById: uuid().notNull(),
    /** Whole percent; null: not reported so far. */
    fromProgress: smallint(),
    /** Whole percent; with a cause the same as before. */
    toProgress: smallint(),
    /** Why there is nothing new; null where there is. */
    cause: text({ enum: NOTHING_NEW_CAUSES }),
    reason: localizedText(),
    evidence: jsonb().$type<EvidenceLink[]>().notNull(),
  },
  (table) => [
    references('progress_report_revisions_report_fkey', table.reportId, progressReports.id),
    references('progress_report_revisions_account_fkey', table.recordedById, accounts.id),
    check('progress_report_revisions_from_percent', sql`${table.fromProgress} between 0 and 100`),
    check('progress_report_revisions_to_percent', sql`${table.toProgress} between 0 and 100`),
    check(
      'progress_report_revisions_something_new',
      sql`(${table.cause} is null) = (${table.toProgress} is distinct from ${table.fromProgress})`,
    ),
    index('progress_report_revisions_latest').on(table.reportId, table.recordedAt, table.id),
    // The policies of reports hold in there too: what is seen is what is of a report that is seen. By
    // `exists` a list of some would read all reports, to look them up in what it read.
    pgPolicy('progress_report_revisions_of_report', {
      using: sql`(select true from progress_reports report where report.id = ${table.reportId})`,
      withCheck: sql`(select true from progress_reports report where report.id = ${table.reportId} and report.state <> 'accepted')`,
    }),
  ],
)

/** What was decided on a report, on which wording of it. */
export const progressReportDecisions = pgTable(
  'progress_report_decisions',
  {
    id: uuid().primaryKey(),
    reportId: uuid().notNull(),
    revisionId: uuid().notNull(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
    /** In the instance's zone. */
    decidedOn: date().notNull(),
    decidedById: uuid().notNull(),
    kind: text({ enum: DECISION_KINDS }).notNull(),
    /** Whole percent that was accepted; null with any other decision, or while not reported. */
    progress: smallint(),
    reason: localizedText(),
  },
  (table) => [
    references('progress_report_decisions_report_fkey', table.reportId, progressReports.id),
    references(
      'progress_report_decisions_revision_fkey',
      table.revisionId,
      progressReportRevisions.id,
    ),
    references('progress_report_decisions_account_fkey', table.decidedById, accounts.id),
    check('progress_report_decisions_percent', sql`${table.progress} between 0 and 100`),
    check(
      'progress_report_decisions_progress_accepted',
      sql`${table.kind} = 'accept' or ${table.progress} is null`,
    ),
    index('progress_report_decisions_report').on(table.reportId, table.recordedAt, table.id),
    // Public figures rest on it, and are read without looking its report up.
    pgPolicy('progress_report_decisions_accepting', {
      for: 'select',
      using: sql`${table.kind} = 'accept'`,
    }),
    pgPolicy('progress_report_decisions_of_report', {
      using: sql`(select true from progress_reports report where report.id = ${table.reportId})`,
      withCheck: readsForAll,
    }),
  ],
)
