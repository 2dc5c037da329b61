import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

import { identity, references } from './columns.ts'
import { imports } from './imports.ts'

/** Somebody whom a document names. A person may have no account. */
export const people = pgTable(
  'people',
  {
    ...identity(),
    /** Null once their data is erased. */
    name: text(),
    /** As the document addresses them, such as السيدة. */
    honorific: text(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
    /** When their data was erased; null where it was not. */
    erasedAt: timestamp({ withTimezone: true }),
    importId: uuid(),
  },
  (table) => [
    references('people_import_fkey', table.importId, imports.id),
    index('people_import').on(table.importId),
    check(
      'people_named_until_erased',
      sql`(${table.name} is null) = (${table.erasedAt} is not null)`,
    ),
    check(
      'people_honorific_of_a_name',
      sql`${table.name} is not null or ${table.honorific} is null`,
    ),
  ],
)
