import { integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { references } from './columns.ts'

/** What somebody has besides a password: a device that tells codes. One for each account at most. */
export const secondFactors = pgTable(
  'second_factors',
  {
    accountId: uuid().primaryKey(),
    /** Encrypted under the secret of the installation: a copy of the table tells no codes. */
    sealedSecret: text().notNull(),
    /** Since when it is asked for; null until its first code was right. */
    confirmedAt: timestamp({ withTimezone: true }),
    /** The half minute of the last code that was right: none of it or before is good any more. */
    lastUsedStep: integer(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [references('second_factors_account_fkey', table.accountId, accounts.id)],
)

/** What stands in for a lost device, once each. Only their hashes are kept. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    accountId: uuid().notNull(),
    codeSha256: text().notNull(),
    usedAt: timestamp({ withTimezone: true }),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ name: 'recovery_codes_pkey', columns: [table.accountId, table.codeSha256] }),
    references('recovery_codes_account_fkey', table.accountId, accounts.id),
  ],
)
