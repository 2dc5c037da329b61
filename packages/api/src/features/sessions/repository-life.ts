import type { Db } from '../../db/connect.ts'
import { deleteSessions } from './repository.ts'

const hour = 3_600_000

/** NIST SP 800-63B-4, AAL2: at most an hour of silence, and a day in all. */
const idle = hour
const whole = 24 * hour

/** Which sessions are neither too old nor too silent. */
export const openAt = (now: Date) => ({
  startedAfter: new Date(now.getTime() - whole),
  usedAfter: new Date(now.getTime() - idle),
})

/** Deletes the sessions that nobody can use any more. */
export async function forgetSessions(db: Db, now: Date): Promise<void> {
  await deleteSessions(db, {
    startedBefore: new Date(now.getTime() - whole),
    usedBefore: new Date(now.getTime() - idle),
  })
}
