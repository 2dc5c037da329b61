import { sql } from 'drizzle-orm'
import { boolean, check, date, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

import { identity } from './columns.ts'

/** What this installation is: one row. */
export const instance = pgTable(
  'instance',
  {
    ...identity(),
    /** The day on which a demonstration stands still; null on a real instance. */
    demonstrationDay: date(),
    isOnly: boolean().notNull().default(true).unique('instance_only_key'),
  },
  (table) => [check('instance_only', sql`${table.isOnly}`)],
)

/** Tells the secret key that this database goes with from any other; one row, and never the key. */
export const secretFingerprints = pgTable(
  'secret_fingerprints',
  {
    fingerprint: text().primaryKey(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
    isOnly: boolean().notNull().default(true).unique('secret_fingerprints_only_key'),
  },
  (table) => [check('secret_fingerprints_only', sql`${table.isOnly}`)],
)
