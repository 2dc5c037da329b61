import { index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { references } from './columns.ts'

/** How often something that can be guessed was tried within a while, by whom or from where. */
export const attemptCounts = pgTable(
  'attempt_counts',
  {
    /** Of what is tried, for which account, in which browser, from which network. */
    bucketSha256: text().primaryKey(),
    attempts: integer().notNull(),
    /** From then on it is counted anew. */
    endsAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index('attempt_counts_end').on(table.endsAt)],
)

/**
 * The browsers in which somebody has signed in with an account. What others try from elsewhere does
 * not count against them. Of the token only its hash is kept; it opens nothing by itself.
 */
export const knownDevices = pgTable(
  'known_devices',
  {
    accountId: uuid().notNull(),
    tokenSha256: text().notNull(),
    /** When somebody last signed in there. */
    usedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ name: 'known_devices_pkey', columns: [table.accountId, table.tokenSha256] }),
    references('known_devices_account_fkey', table.accountId, accounts.id),
    index('known_devices_token').on(table.tokenSha256),
    index('known_devices_used').on(table.usedAt),
  ],
)
