import type { Day } from './days.ts'
import type { LocalizedText } from './localized-text.ts'
import type { MailTemplate } from './mails.ts'

/** Of which kind a value is: by that it is written into the mail. */
interface Kinds {
  /** Written as it is, on one line. */
  text: string
  /** In the language of the mail. */
  localized: LocalizedText
  /** As a day in words. */
  day: Day
  /** As the time in the instance's zone; in UTC, as `toISOString` writes it. */
  instant: string
  /** A page of the web under its language, such as `/invitation#token`. */
  path: string
}

export type MailValueKind = keyof Kinds

/** `missing` are the numbers of activities. */
const ROUND = {
  name: 'text',
  organization: 'localized',
  dueOn: 'day',
  locksOn: 'day',
  missing: 'text',
  path: 'path',
} as const

/**
 * What each mail says. `name` is the reader's; `path` is where they go on, and after `validUntil`
 * that leads nowhere, so that the mail is of no use.
 */
export const MAIL_VALUES = {
  invitation: { name: 'text', path: 'path', validUntil: 'instant' },
  'password-reset': { name: 'text', path: 'path', validUntil: 'instant' },
  'email-change': { name: 'text', path: 'path', validUntil: 'instant' },
  'email-changed': { name: 'text', at: 'instant' },
  'password-changed': { name: 'text', at: 'instant' },
  'second-factor-changed': { name: 'text', at: 'instant' },
  'identity-linked': { name: 'text', provider: 'text', at: 'instant', path: 'path' },
  'second-factor-reset': { name: 'text', at: 'instant', path: 'path' },
  'longer-password': { name: 'text', at: 'instant', path: 'path', validUntil: 'instant' },
  'account-suspended': { name: 'text', at: 'instant' },
  'mandate-granted': { name: 'text', organization: 'localized', startsOn: 'day', path: 'path' },
  'mandate-ended': { name: 'text', organization: 'localized', endsOn: 'day' },
  handover: { name: 'text', from: 'text', organization: 'localized', path: 'path' },
  'handed-over': { name: 'text', to: 'text', organization: 'localized' },
  'handover-confirmed': { name: 'text', to: 'text', organization: 'localized' },
  'key-ending': {
    name: 'text',
    system: 'text',
    organization: 'localized',
    lastDay: 'day',
    path: 'path',
  },
  'body-key-ending': { name: 'text', system: 'text', organization: 'localized', lastDay: 'day' },
  'round-opened': ROUND,
  'round-due': ROUND,
  'round-overdue': ROUND,
} as const satisfies Record<MailTemplate, Record<string, MailValueKind>>

export type MailValues<T extends MailTemplate> = {
  [V in keyof (typeof MAIL_VALUES)[T]]: Kinds[(typeof MAIL_VALUES)[T][V] & MailValueKind]
}
