/** What the program writes to people, by template. */
export const MAIL_TEMPLATES = [
  'invitation',
  'password-reset',
  'email-change',
  'email-changed',
  'password-changed',
  'second-factor-changed',
  'identity-linked',
  'second-factor-reset',
  'longer-password',
  'account-suspended',
  'mandate-granted',
  'mandate-ended',
  'handover',
  'handed-over',
  'handover-confirmed',
  'key-ending',
  'body-key-ending',
  'round-opened',
  'round-due',
  'round-overdue',
] as const
export type MailTemplate = (typeof MAIL_TEMPLATES)[number]

/** What somebody may decline. What keeps an account theirs is sent in any case. */
export const OPTIONAL_MAILS = [
  'mandate-granted',
  'mandate-ended',
  'handover',
  'handed-over',
  'handover-confirmed',
  'key-ending',
  'body-key-ending',
  'round-opened',
  'round-due',
  'round-overdue',
] as const
export type OptionalMail = (typeof OPTIONAL_MAILS)[number]

/** Where a mail stands. `kept`: no server is set that would take it. */
export const MAIL_STATES = ['kept', 'waiting', 'sent', 'failed'] as const
export type MailState = (typeof MAIL_STATES)[number]

/** Where a mail stands that was sent, or given up, then. */
export function mailState(
  { sentAt, failedAt }: { sentAt: Date | null; failedAt: Date | null },
  hasServer: boolean,
): MailState {
  if (sentAt) return 'sent'
  if (failedAt) return 'failed'
  return hasServer ? 'waiting' : 'kept'
}

/**
 * Whether somebody else than its reader may read a mail: only where they have to hand it on. What is
 * on its way is its reader's alone.
 */
export const mayBeHandedOn = (state: MailState): boolean => state === 'kept' || state === 'failed'
