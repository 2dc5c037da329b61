import { LANGUAGES } from '@iltizam/shared/vocabulary'
import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { references } from './columns.ts'

/** Whom an identity provider knows as whom of ours: once each, at each provider. */
export const accountIdentities = pgTable(
  'account_identities',
  {
    id: uuid().primaryKey(),
    accountId: uuid().notNull(),
    /** The provider, by its address. */
    issuer: text().notNull(),
    /** What the provider calls them: it stays, whatever becomes of their address. */
    subject: text().notNull(),
    /** When they last signed in by it. */
    usedAt: timestamp({ withTimezone: true }).notNull(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    references('account_identities_account_fkey', table.accountId, accounts.id),
    unique('account_identities_subject_key').on(table.issuer, table.subject),
    unique('account_identities_account_key').on(table.accountId, table.issuer),
  ],
)

/**
 * Who has gone to the identity provider and is to come back, once, in the same browser. Of what goes
 * with them only hashes are kept.
 */
export const providerSignIns = pgTable(
  'provider_sign_ins',
  {
    id: uuid().primaryKey(),
    stateSha256: text().notNull(),
    browserSha256: text().notNull(),
    /** What the provider's answer is held to, encrypted under the secret of the installation. */
    sealedProof: text().notNull(),
    language: text({ enum: LANGUAGES }).notNull(),
    /** The page that is opened then; null where none was asked for. */
    returnPath: text(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    /** Since when the provider's answer is used up; null while it is awaited. */
    usedAt: timestamp({ withTimezone: true }),
    /** Whom the provider has named, while our own code is awaited from them; else null. */
    subject: text(),
    /** Their address, which the provider knows to be theirs; else null. */
    email: text(),
  },
  (table) => [
    unique('provider_sign_ins_state_key').on(table.stateSha256),
    index('provider_sign_ins_expiry').on(table.expiresAt),
    check(
      'provider_sign_ins_named_by_an_answer',
      sql`(${table.subject} is null or ${table.usedAt} is not null) and (${table.email} is null or ${table.subject} is not null)`,
    ),
  ],
)
