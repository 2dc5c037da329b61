import type { Day } from './days.ts'
import type { Progress } from './progress.ts'
import type { WorkState } from './vocabulary.ts'

/** The state of a commitment or an activity, from facts only: it is never set by hand. */
export function workState(progress: Progress, cancelled: boolean): WorkState {
  if (cancelled) return 'cancelled'
  if (progress.complete) return 'complete'
  return progress.begun ? 'under-way' : 'not-started'
}

/** Whether work that goes on should have been complete by then; what has no end is never late. */
export const isLate = (
  work: { endsOn: Day | null; progress: number | null; cancelled: boolean },
  today: Day,
): boolean =>
  work.endsOn !== null && work.endsOn < today && !work.cancelled && work.progress !== 100
