import type { Clock } from './clock.ts'
import type { Db } from './db/connect.ts'
import { forgetAnswers } from './db/idempotency.ts'
import { forgetTokens } from './features/credentials/repository.ts'
import { forgetMails } from './features/mails/repository-queue.ts'
import { forgetSessions } from './features/sessions/identify-caller.ts'

/** Deletes what is of no use any more. */
export async function forgetExpired(db: Db, clock: Clock): Promise<void> {
  const now = clock.now()
  await forgetAnswers(db, now)
  await forgetSessions(db, now)
  await forgetTokens(db, now)
  await forgetMails(db, now)
}
