import { type Day, dayIn } from '@iltizam/shared/days'

/** What time it is. Injected, so that a demonstration can stand still and a test can wait. */
export interface Clock {
  now(): Date
  /** In the instance's zone. */
  today(): Day
}

/** The real time, and the real day unless a demonstration stands still on another. */
export function clockIn(timeZone: string, demonstrationDay: Day | null = null): Clock {
  const now = () => new Date()
  return { now, today: () => demonstrationDay ?? dayIn(timeZone, now()) }
}
