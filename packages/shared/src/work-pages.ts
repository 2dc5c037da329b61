/**
 * The pages of those who sign in, by the first part of their address after the language: the web client
 * shows them, and before it runs the API has nothing to say there.
 */
export const WORK_PAGES = [
  'sign-in',
  'sign-in-answer',
  'invitation',
  'password-reset',
  'email-change',
  'account',
  'accounts',
  'my-activities',
  'reports',
  'review',
  'rounds',
  'people',
  'mandates',
  'handovers',
  'structure',
  'committees',
  'systems',
  'mails',
  'audit',
  'personal-data',
] as const
