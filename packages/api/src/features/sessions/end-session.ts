import type { Caller } from '@iltizam/shared/permissions'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { recordChanges } from '../audit/repository.ts'
import { endSession as markEnded } from './repository.ts'

/** Signs out; does nothing where nobody is signed in any more. */
export async function endSession(
  db: Db,
  { accountId, sessionId }: Caller,
  { requestId, clock }: { requestId: string; clock: Clock },
): Promise<void> {
  if (accountId === null || sessionId === null) return
  const recordedAt = clock.now()
  await db.transaction(async (tx) => {
    if (!(await markEnded(tx, sessionId, recordedAt))) return
    await recordChanges(tx, { actor: accountId, requestId, recordedAt }, [
      { action: 'session.ended', objectId: sessionId },
    ])
  })
}
