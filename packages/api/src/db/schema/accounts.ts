import { ACCOUNT_TOKEN_KINDS, LANGUAGES, OFFICES } from '@iltizam/shared/vocabulary'
import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  pgTable,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'

import { identity, references } from './columns.ts'
import { people } from './people.ts'

/** Who acts here: a person, who can sign in, or a system, which has keys. */
export const accounts = pgTable(
  'accounts',
  {
    ...identity(),
    /** Whose it is; nobody has two. Null where it is a system's. */
    personId: uuid(),
    /** In lower case, so that nobody has two. Null where it is a system's, and once it is erased. */
    email: text(),
    /** Argon2id, with its salt and its cost; null until somebody has set one. */
    passwordHash: text(),
    /** Whether the password suffices only where a second factor is asked for too. */
    passwordIsShort: boolean().notNull().default(false),
    /** What we write to them in. */
    language: text({ enum: LANGUAGES }).notNull().default('ar'),
    /** Since when nobody signs in with it; null while somebody may. */
    suspendedAt: timestamp({ withTimezone: true }),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    references('accounts_person_fkey', table.personId, people.id),
    unique('accounts_person_key').on(table.personId),
    unique('accounts_email_key').on(table.email),
    check('accounts_email_lower_case', sql`${table.email} = lower(${table.email})`),
    check(
      'accounts_short_password',
      sql`not ${table.passwordIsShort} or ${table.passwordHash} is not null`,
    ),
    check(
      'accounts_of_systems_sign_in_nowhere',
      sql`${table.personId} is not null or (${table.email} is null and ${table.passwordHash} is null)`,
    ),
  ],
)

/**
 * The offices of this instance that an account holds. What somebody may do for a body or in a
 * committee is no office: that comes of a mandate or a seat.
 */
export const accountRoles = pgTable(
  'account_roles',
  {
    id: uuid().primaryKey(),
    accountId: uuid().notNull(),
    role: text({ enum: OFFICES }).notNull(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
    /** Null while it is held. */
    endedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    references('account_roles_account_fkey', table.accountId, accounts.id),
    uniqueIndex('account_roles_held')
      .on(table.accountId, table.role)
      .where(sql`${table.endedAt} is null`),
    index('account_roles_account').on(table.accountId),
  ],
)

/** Who is signed in. Of the token only its hash is kept: a copy of the table opens nothing. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid().primaryKey(),
    tokenSha256: text().notNull(),
    accountId: uuid().notNull(),
    startedAt: timestamp({ withTimezone: true }).notNull(),
    /** To the minute: it says whether somebody is still there. */
    usedAt: timestamp({ withTimezone: true }).notNull(),
    endedAt: timestamp({ withTimezone: true }),
    /** What the browser calls itself, by which its owner knows it; null where it says nothing. */
    userAgent: text(),
    /** Whether an identity provider has shown a second factor, in place of one of ours. */
    factorByProvider: boolean().notNull().default(false),
  },
  (table) => [
    references('sessions_account_fkey', table.accountId, accounts.id),
    unique('sessions_token_key').on(table.tokenSha256),
    index('sessions_account').on(table.accountId),
    index('sessions_started').on(table.startedAt),
  ],
)

/**
 * What somebody proves by following a link that we sent them. Of the token only its hash is kept; it
 * is good once, until it expires or something else makes it void.
 */
export const accountTokens = pgTable(
  'account_tokens',
  {
    id: uuid().primaryKey(),
    accountId: uuid().notNull(),
    kind: text({ enum: ACCOUNT_TOKEN_KINDS }).notNull(),
    tokenSha256: text().notNull(),
    /** The address that it confirms; null where it is for something else. */
    email: text(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    usedAt: timestamp({ withTimezone: true }),
    /** Since when another one, or another way, stands in its place. */
    voidedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    references('account_tokens_account_fkey', table.accountId, accounts.id),
    unique('account_tokens_token_key').on(table.tokenSha256),
    uniqueIndex('account_tokens_open')
      .on(table.accountId, table.kind)
      .where(sql`${table.usedAt} is null and ${table.voidedAt} is null`),
    index('account_tokens_expiry').on(table.expiresAt),
    check(
      'account_tokens_address',
      sql`(${table.kind} = 'email-change') = (${table.email} is not null)`,
    ),
  ],
)

/** The accounts that a demonstration offers to everybody, with their passwords. */
export const demonstrationAccounts = pgTable(
  'demonstration_accounts',
  {
    accountId: uuid().primaryKey(),
    password: text().notNull(),
  },
  (table) => [references('demonstration_accounts_account_fkey', table.accountId, accounts.id)],
)
