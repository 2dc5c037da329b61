import { date, index, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'

import { localizedText, references } from './columns.ts'
import { plans } from './plans.ts'

/** Minutes that were loaded: the approval of every fact that came with them. */
export const imports = pgTable(
  'imports',
  {
    id: uuid().primaryKey(),
    planId: uuid().notNull(),
    /** The committee whose minutes they are. */
    body: localizedText().notNull(),
    /** The document's title. */
    document: localizedText().notNull(),
    heldOn: date().notNull(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
    /** Of the canonical JSON, so that the same file again is known whatever its layout. */
    contentSha256: text().notNull(),
    /** The whole file, with the meeting and timelines that have no tables of their own. */
    content: jsonb().$type<object>().notNull(),
  },
  (table) => [
    references('imports_plan_fkey', table.planId, plans.id),
    unique('imports_content_key').on(table.contentSha256),
    index('imports_plan').on(table.planId),
  ],
)
