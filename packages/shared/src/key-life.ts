import { type Day, daysBetween } from './days.ts'
import { type FieldFault, ruleFault } from './problems.ts'
import type { KeyState } from './vocabulary.ts'

/** In days: a key is made anew at least once a year. */
export const LONGEST_KEY_LIFE = 366

/** In days: for how long the key that is replaced goes on beside the new one. */
export const USUAL_OVERLAP = 7
export const LONGEST_OVERLAP = 30

/** In days: so long before the last day of a key it is told that it ends. */
const KEY_REMINDER = 14

/** Why a day cannot be the last one of a key: it is over, or too far away. */
export function lastDayFaults(lastDay: Day, today: Day): FieldFault[] {
  if (lastDay < today) return [ruleFault('#/lastDay', 'day-over')]
  return daysBetween(today, lastDay) > LONGEST_KEY_LIFE
    ? [ruleFault('#/lastDay', 'a-year-at-most')]
    : []
}

/** Whether a key opens something at that instant. */
export function keyState(key: { expiresAt: Date; revokedAt: Date | null }, now: Date): KeyState {
  if (key.revokedAt !== null) return 'revoked'
  return key.expiresAt <= now ? 'expired' : 'in-force'
}

/** Whether the last day of a key, at whose end it expires, is near; one that is over is not. */
export function isEnding({ expiresAt }: { expiresAt: Date }, now: Date): boolean {
  return expiresAt > now && expiresAt <= endingBy(now)
}

/** Until when those keys expire whose last day is near; that day itself is one more. */
export const endingBy = (now: Date): Date => new Date(now.getTime() + (KEY_REMINDER + 1) * oneDay)

const oneDay = 24 * 3_600_000
