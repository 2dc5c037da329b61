import { Problem } from '@iltizam/shared/problems'

import type { Clock } from '../clock.ts'
import type { Moment } from '../db/as-of.ts'

/**
 * The moment that a request asks for: today, with all that is known, unless it names another. Of a
 * day that has not come nobody can say how things stood at its end.
 */
export function momentOf(query: { asOf?: string; knownAt?: string }, clock: Clock): Moment {
  if (query.asOf !== undefined && query.asOf > clock.today()) {
    const detail = `must not be after ${clock.today()}`
    throw new Problem('not-yet-known', detail, [{ pointer: '#/query/asOf', rule: 'past', detail }])
  }
  return {
    asOf: query.asOf ?? clock.today(),
    knownAt: query.knownAt === undefined ? undefined : new Date(query.knownAt),
  }
}
