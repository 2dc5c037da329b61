import type { Clock } from '../clock.ts'
import type { Moment } from '../db/as-of.ts'

/** The moment that a request asks for: today, with all that is known, unless it names another. */
export function momentOf(query: { asOf?: string; knownAt?: string }, clock: Clock): Moment {
  return {
    asOf: query.asOf ?? clock.today(),
    knownAt: query.knownAt === undefined ? undefined : new Date(query.knownAt),
  }
}
