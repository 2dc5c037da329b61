import type { Progress } from './progress.ts'
import type { WorkState } from './vocabulary.ts'

/** The state of a commitment or an activity, from facts only: it is never set by hand. */
export function workState(progress: Progress, cancelled: boolean): WorkState {
  if (cancelled) return 'cancelled'
  if (progress.complete) return 'complete'
  return progress.begun ? 'under-way' : 'not-started'
}
