/** What the program writes to people, by template. */
export const MAIL_TEMPLATES = [
  'invitation',
  'password-reset',
  'email-change',
  'email-changed',
  'password-changed',
  'second-factor-changed',
  'account-suspended',
  'mandate-granted',
  'mandate-ended',
  'handover',
] as const
export type MailTemplate = (typeof MAIL_TEMPLATES)[number]

/** What somebody may decline. What keeps an account theirs is sent in any case. */
export const OPTIONAL_MAILS = ['mandate-granted', 'mandate-ended', 'handover'] as const
export type OptionalMail = (typeof OPTIONAL_MAILS)[number]
