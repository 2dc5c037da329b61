import { PROBLEMS, Problem } from '@iltizam/shared/problems'

import { type Answer, unwrap } from './client.ts'

/** How long it waits before it sends again, in milliseconds: a lost connection is often back. */
const PAUSES = [300, 1_000, 3_000]

/**
 * Sends a write until it is answered. It must carry an Idempotency-Key or an If-Match: sent again,
 * because the answer was lost on the way, it then changes nothing twice.
 */
export async function send<T>(write: () => Promise<Answer<T>>): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await unwrap(write())
    } catch (error) {
      if (!isWorthRepeating(error)) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  return unwrap(write())
}

/** No answer, a failure on the other side, or the first one is still at work. A refusal is final. */
function isWorthRepeating(error: unknown): boolean {
  if (!(error instanceof Problem)) return true
  return error.code === 'request-under-way' || PROBLEMS[error.code] >= 500
}

/** For what may not be sent again: its answer, or that none came. */
export const sendOnce = <T>(write: () => Promise<Answer<T>>): Promise<T> => unwrap(write())
