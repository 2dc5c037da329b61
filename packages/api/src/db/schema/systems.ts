import { KEY_SCOPES } from '@iltizam/shared/vocabulary'
import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { identity, references } from './columns.ts'
import { organizations } from './organizations.ts'

/** Another administration's program. It acts under an account of its own, by keys alone. */
export const systems = pgTable(
  'systems',
  {
    /** Its account's id: what it does is recorded like what anybody does. */
    ...identity(),
    /** The body that it speaks for. */
    organizationId: uuid().notNull(),
    name: text().notNull(),
    /** What it is for, to whom looks at it a year later; null where nobody said. */
    purpose: text(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    references('systems_account_fkey', table.id, accounts.id),
    references('systems_organization_fkey', table.organizationId, organizations.id),
    index('systems_organization').on(table.organizationId),
  ],
)

/** What a system shows who it is by. Of the token only its hash is kept: a copy of the table opens nothing. */
export const systemKeys = pgTable(
  'system_keys',
  {
    ...identity(),
    systemId: uuid().notNull(),
    tokenSha256: text().notNull(),
    /** Of the token, by which people tell one from another. */
    beginning: text().notNull(),
    scopes: text({ enum: KEY_SCOPES }).array().notNull(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    /** To the minute; null while it has never been used. */
    usedAt: timestamp({ withTimezone: true }),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
    /** The account of who made it. */
    recordedById: uuid().notNull(),
    /** The key in whose place it came; null where there was none. */
    replacesId: uuid(),
    /** Since when it opens nothing, before its time; null while nobody took it back. */
    revokedAt: timestamp({ withTimezone: true }),
    revocationReason: text(),
    /** When it was told that it ends soon; null while it has not been. */
    remindedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    references('system_keys_system_fkey', table.systemId, systems.id),
    references('system_keys_recorded_by_fkey', table.recordedById, accounts.id),
    references('system_keys_replaces_fkey', table.replacesId, table.id),
    unique('system_keys_token_key').on(table.tokenSha256),
    index('system_keys_system').on(table.systemId),
    check(
      'system_keys_revocation',
      sql`(${table.revokedAt} is null) = (${table.revocationReason} is null)`,
    ),
  ],
)

/** How many requests of this minute a key's system has been promised, by all replicas together. */
export const keyRequestCounts = pgTable(
  'key_request_counts',
  {
    keyId: uuid().primaryKey(),
    /** The minute that is counted. */
    startsAt: timestamp({ withTimezone: true }).notNull(),
    requests: integer().notNull(),
  },
  (table) => [references('key_request_counts_key_fkey', table.keyId, systemKeys.id)],
)
