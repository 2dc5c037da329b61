/** Every reason to refuse, and the HTTP status it travels with. The locales have words for each. */
export const PROBLEMS = {
  'unreadable-request': 400,
  'validation-failed': 400,
  'invalid-cursor': 400,
  'not-found': 404,
  'plan-not-found': 404,
  'commitment-not-found': 404,
  'activity-not-found': 404,
  'organization-not-found': 404,
  'not-recorded-then': 404,
  'method-not-allowed': 405,
  'plan-already-loaded': 409,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  'not-yet-known': 422,
  'internal-error': 500,
  'database-unavailable': 503,
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

  constructor(code: ProblemCode, detail: string = code, faults: readonly FieldFault[] = []) {
    super(detail)
    this.code = code
    this.faults = faults
  }
}
