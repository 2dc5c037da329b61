import type { MailTemplate, OptionalMail } from '@iltizam/shared/mails'
import { LANGUAGES } from '@iltizam/shared/vocabulary'
import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'

import { identity, references } from './columns.ts'
import { people } from './people.ts'

/**
 * What is to be sent to somebody, kept in the transaction of what it tells of: it is sent if that
 * happened, and only then.
 */
export const mails = pgTable(
  'mails',
  {
    ...identity(),
    /** To whom; null where that is nobody of ours. */
    personId: uuid(),
    /** Null once that has been erased. */
    recipient: text(),
    /** What it is written in. */
    language: text({ enum: LANGUAGES }).notNull(),
    template: text().$type<MailTemplate>().notNull(),
    /** What it says, links that let somebody in among it: gone once it is sent or of no use. */
    values: jsonb().$type<object>(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
    /** When a server took it; null until one has. */
    sentAt: timestamp({ withTimezone: true }),
    /** How often that was tried in vain since it was queued, or since somebody asked again. */
    attempts: integer().notNull().default(0),
    /** When it is tried next. */
    nextAttemptAt: timestamp({ withTimezone: true }).notNull(),
    /** When it was given up; null while it has not been. */
    failedAt: timestamp({ withTimezone: true }),
    /** What went wrong last, as a code: a server's own words may name somebody. */
    lastError: text(),
  },
  (table) => [
    references('mails_person_fkey', table.personId, people.id),
    index('mails_person').on(table.personId),
    index('mails_recorded').on(table.recordedAt, table.id),
    index('mails_due')
      .on(table.nextAttemptAt, table.id)
      .where(sql`${table.sentAt} is null and ${table.failedAt} is null`),
    check('mails_sent_or_failed', sql`num_nonnulls(${table.sentAt}, ${table.failedAt}) <= 1`),
    check('mails_sent_without_values', sql`${table.sentAt} is null or ${table.values} is null`),
  ],
)

/** Which of the mails that may be declined somebody has declined; no row: none. */
export const mailPreferences = pgTable(
  'mail_preferences',
  {
    ...identity(),
    personId: uuid().notNull(),
    declined: jsonb().$type<OptionalMail[]>().notNull().default([]),
  },
  (table) => [
    references('mail_preferences_person_fkey', table.personId, people.id),
    unique('mail_preferences_person_key').on(table.personId),
  ],
)
