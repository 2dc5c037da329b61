import type { Caller } from '@iltizam/shared/permissions'
import { Problem } from '@iltizam/shared/problems'

import type { Author } from '../../author.ts'
import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
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
    if (!(await markEnded(tx, { id: sessionId, accountId }, recordedAt))) return
    await recordChanges(tx, { actor: accountId, requestId, recordedAt }, [
      { action: 'session.ended', objectId: sessionId },
    ])
  })
}

/** Ends one of somebody's own sessions, such as one that they left open elsewhere. */
export async function endMySession(tx: Db, id: string, author: Author): Promise<void> {
  const { accountId, clock } = author
  const endedAt = clock.now()
  if (!(await markEnded(tx, { id, accountId }, endedAt))) throw new Problem('session-not-found')
  await recordChanges(tx, actOf(author, endedAt), [{ action: 'session.ended', objectId: id }])
}
