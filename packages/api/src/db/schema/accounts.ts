import { ROLES } from '@iltizam/shared/vocabulary'
import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'

import { identity, references } from './columns.ts'
import { organizations } from './organizations.ts'

/** Who can sign in. */
export const accounts = pgTable(
  'accounts',
  {
    ...identity(),
    /** In lower case, so that nobody has two. */
    email: text().notNull(),
    name: text().notNull(),
    /** Argon2id, with its salt and its cost. */
    passwordHash: text().notNull(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    unique('accounts_email_key').on(table.email),
    check('accounts_email_lower_case', sql`${table.email} = lower(${table.email})`),
  ],
)

/** The roles that an account holds, perhaps for one body only. */
export const accountRoles = pgTable(
  'account_roles',
  {
    id: uuid().primaryKey(),
    accountId: uuid().notNull(),
    role: text({ enum: ROLES }).notNull(),
    /** Null where the role is bound to no body. */
    organizationId: uuid(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    references('account_roles_account_fkey', table.accountId, accounts.id),
    references('account_roles_organization_fkey', table.organizationId, organizations.id),
    unique('account_roles_key')
      .on(table.accountId, table.role, table.organizationId)
      .nullsNotDistinct(),
    check(
      'account_roles_bound',
      sql`(${table.role} = 'focal-point') = (${table.organizationId} is not null)`,
    ),
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
  },
  (table) => [
    references('sessions_account_fkey', table.accountId, accounts.id),
    unique('sessions_token_key').on(table.tokenSha256),
    index('sessions_account').on(table.accountId),
    index('sessions_started').on(table.startedAt),
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
