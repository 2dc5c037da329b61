import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

import { identity, references } from './columns.ts'
import { imports } from './imports.ts'

/** Somebody whom a document names. A person may have no account. */
export const people = pgTable(
  'people',
  {
    ...identity(),
    name: text().notNull(),
    /** As the document addresses them, such as السيدة. */
    honorific: text(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
    importId: uuid(),
  },
  (table) => [
    references('people_import_fkey', table.importId, imports.id),
    index('people_import').on(table.importId),
  ],
)
