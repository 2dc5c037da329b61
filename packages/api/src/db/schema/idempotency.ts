import { index, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { references } from './columns.ts'

/** What a creation answered, so that the same request again gets the same answer and creates nothing. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    accountId: uuid().notNull(),
    /** The operation of the contract. */
    operation: text().notNull(),
    key: text().notNull(),
    /** Of address, body and If-Match: the same key with another request is a mistake. */
    requestSha256: text().notNull(),
    answer: jsonb().$type<object>().notNull(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({
      name: 'idempotency_keys_pkey',
      columns: [table.accountId, table.operation, table.key],
    }),
    references('idempotency_keys_account_fkey', table.accountId, accounts.id),
    index('idempotency_keys_recorded').on(table.recordedAt),
  ],
)
