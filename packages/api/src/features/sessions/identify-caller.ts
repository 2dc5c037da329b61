import { type Caller, PUBLIC_CALLER } from '@iltizam/shared/permissions'
import { gatherRights } from '@iltizam/shared/rights'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { tokenSha256 } from '../../secrets/tokens.ts'
import { listSessionRights, touchSession } from './repository.ts'
import { openAt } from './repository-life.ts'

const minute = 60_000

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
