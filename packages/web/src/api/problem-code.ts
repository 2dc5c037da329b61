import { Problem, type ProblemCode } from '@iltizam/shared/problems'

/** Why something failed, by the code that has words; whatever is no refusal is our own failure. */
export const problemCode = (error: unknown): ProblemCode =>
  error instanceof Problem ? error.code : 'internal-error'
