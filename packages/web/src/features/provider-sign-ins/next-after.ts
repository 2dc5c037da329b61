import type { ProblemCode } from '@iltizam/shared/problems'

const NEXT = [
  'provider-account-refused',
  'provider-refused',
  'provider-sign-in-over',
  'provider-answer-not-good',
  'provider-unavailable',
] as const

/** What somebody is advised to do next who was not signed in, by why not. */
export const nextAfter = (code: ProblemCode): (typeof NEXT)[number] | 'other' =>
  NEXT.find((one) => one === code) ?? 'other'
