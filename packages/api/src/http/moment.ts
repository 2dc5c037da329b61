import type { Day } from '@iltizam/shared/days'

/** Which facts an answer is made of: those that held at the end of a day, as known at an instant. */
export interface Moment {
  asOf: Day
  /** Undefined: all that is known. */
  knownAt: Date | undefined
}

/** What time it is. Injected, so that a demonstration can stand still and a test can wait. */
export interface Clock {
  now(): Date
  /** In the instance's zone. */
  today(): Day
}

export function momentOf(query: { asOf?: string; knownAt?: string }, clock: Clock): Moment {
  return {
    asOf: query.asOf ?? clock.today(),
    knownAt: query.knownAt === undefined ? undefined : new Date(query.knownAt),
  }
}
