import { sql } from 'drizzle-orm'
import { boolean, check, date, pgTable } from 'drizzle-orm/pg-core'

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
