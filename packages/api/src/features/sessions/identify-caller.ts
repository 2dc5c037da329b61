import { type Caller, PUBLIC_CALLER } from '@iltizam/shared/permissions'
import { gatherRights } from '@iltizam/shared/rights'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { tokenSha256 } from '../../secrets/tokens.ts'
import { deleteSessions, listSessionRights, touchSession } from './repository.ts'

const minute = 60_000
const hour = 60 * minute

/** NIST SP 800-63B-4, AAL2: at most an hour of silence, and a day in all. */
const idle = hour
const whole = 24 * hour

/** Which sessions are neither too old nor too silent. */
export const openAt = (now: Date) => ({
  startedAfter: new Date(now.getTime() - whole),
  usedAfter: new Date(now.getTime() - idle),
})

/**
 * Who holds that token; nobody where its session has ended or has been silent for too long. Who lacks
 * a second factor that their office needs has no right until they have one; in a demonstration none is.
 */
export async function identifyCaller(
  db: Db,
  token: string,
  { clock, isDemonstration }: { clock: Clock; isDemonstration: boolean },
): Promise<Caller> {
  const now = clock.now().getTime()
  const rows = await listSessionRights(db, tokenSha256(token), {
    ...openAt(clock.now()),
    today: clock.today(),
  })
  const [session] = rows
  if (!session) return PUBLIC_CALLER
  const { accountId, sessionId, usedAt } = session
  if (now - usedAt.getTime() > minute) await touchSession(db, sessionId, new Date(now))
  const mustEnrol = session.lacksSecondFactor && !isDemonstration
  const { roles, ...rights } = gatherRights(mustEnrol ? [] : rows)
  return { accountId, sessionId, mustEnrol, roles: ['account-holder', ...roles], ...rights }
}

/** Deletes the sessions that nobody can use any more. */
export async function forgetSessions(db: Db, now: Date): Promise<void> {
  await deleteSessions(db, {
    startedBefore: new Date(now.getTime() - whole),
    usedBefore: new Date(now.getTime() - idle),
  })
}
