/** Every reason to refuse, and the HTTP status it travels with. The locales have words for each. */
export const PROBLEMS = {
  'unreadable-request': 400,
  'validation-failed': 400,
  'invalid-cursor': 400,
  'authorization-unreadable': 400,
  'two-credentials': 400,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'code-required': 401,
  'wrong-code': 401,
  'provider-account-refused': 401,
  'longer-password-needed': 401,
  'key-not-good': 401,
  'not-allowed': 403,
  'scope-missing': 403,
  'second-factor-required': 403,
  'foreign-origin': 403,
  'own-report': 403,
  'own-account': 403,
  'not-found': 404,
  'plan-not-found': 404,
  'commitment-not-found': 404,
  'activity-not-found': 404,
  'organization-not-found': 404,
  'succession-not-found': 404,
  'theme-not-found': 404,
  'progress-report-not-found': 404,
  'round-not-found': 404,
  'account-not-found': 404,
  'session-not-found': 404,
  'audit-event-not-found': 404,
  'committee-not-found': 404,
  'committee-seat-not-found': 404,
  'meeting-not-found': 404,
  'person-not-found': 404,
  'mandate-not-found': 404,
  'handover-not-found': 404,
  'mail-not-found': 404,
  'system-not-found': 404,
  'key-not-found': 404,
  'identity-not-found': 404,
  'no-sign-in-provider': 404,
  'not-recorded-then': 404,
  'method-not-allowed': 405,
  'plan-already-loaded': 409,
  'progress-moved': 409,
  'report-already-open': 409,
  'report-not-open': 409,
  'round-not-locked': 409,
  'round-locked': 409,
  'mandate-not-in-force': 409,
  'handover-confirmed': 409,
  'seat-over': 409,
  'succession-withdrawn': 409,
  'succession-built-on': 409,
  'person-erased': 409,
  'still-in-office': 409,
  'number-taken': 409,
  'email-taken': 409,
  'person-has-account': 409,
  'not-invited': 409,
  'last-administrator': 409,
  'second-factor-held': 409,
  'second-factor-missing': 409,
  'second-factor-needed': 409,
  'longer-password-first': 409,
  'mail-not-failed': 409,
  'mail-not-readable': 409,
  'key-not-in-force': 409,
  'only-way-in': 409,
  'request-under-way': 409,
  'version-moved': 412,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  'not-yet-known': 422,
  'rule-broken': 422,
  'key-reused': 422,
  'demonstration-account': 422,
  'link-not-good': 422,
  'provider-sign-in-over': 422,
  'provider-refused': 422,
  'provider-answer-not-good': 422,
  'not-reportable': 422,
  'stand-in-fixed': 422,
  'version-required': 428,
  'too-many-attempts': 429,
  'too-many-requests': 429,
  'internal-error': 500,
  'database-unavailable': 503,
  'provider-unavailable': 503,
} as const satisfies Record<string, number>

export type ProblemCode = keyof typeof PROBLEMS
export const PROBLEM_CODES = Object.keys(PROBLEMS) as ProblemCode[] // Object.keys forgets which keys

/** One place of the request that is wrong: a JSON pointer and the rule that it breaks. */
export interface FieldFault {
  pointer: string
  rule: string
  detail: string
}

/** A refusal, thrown by whoever decides it; one handler answers. */
export class Problem extends Error {
  override name = 'Problem'
  readonly code: ProblemCode
  readonly faults: readonly FieldFault[]
  /** In how many seconds it may be tried again; null where waiting does not help. */
  readonly retryAfter: number | null

  constructor(
    code: ProblemCode,
    detail: string = code,
    faults: readonly FieldFault[] = [],
    retryAfter: number | null = null,
  ) {
    super(detail)
    this.code = code
    this.faults = faults
    this.retryAfter = retryAfter
  }
}

/** A place that breaks a rule, by the rule's name. */
export const ruleFault = (pointer: string, rule: string): FieldFault => ({
  pointer,
  rule,
  detail: rule,
})

/** Refuses what breaks rules, all faults at once; does nothing where there is none. */
export function refuseFaults(
  faults: readonly FieldFault[],
  code: ProblemCode = 'rule-broken',
): void {
  if (faults.length === 0) return
  const detail = faults.map(({ pointer, rule }) => `${pointer}: ${rule}`).join(', ')
  throw new Problem(code, detail, faults)
}
