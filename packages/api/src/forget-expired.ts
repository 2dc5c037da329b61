import type { Clock } from './clock.ts'
import type { Db } from './db/connect.ts'
import { forgetAnswers } from './db/idempotency.ts'
import { forgetAttempts } from './features/attempts/repository-counts.ts'
import { forgetTokens } from './features/credentials/repository.ts'
import { forgetRequestCounts } from './features/keys/repository-counts.ts'
import { forgetMails } from './features/mails/repository-queue.ts'
import { forgetProviderSignIns } from './features/provider-sign-ins/repository.ts'
import { forgetDevices } from './features/sessions/repository-devices.ts'
import { forgetSessions } from './features/sessions/repository-life.ts'

/** Deletes what is of no use any more. */
export async function forgetExpired(db: Db, clock: Clock): Promise<void> {
  const now = clock.now()
  await forgetAnswers(db, now)
  await forgetSessions(db, now)
  await forgetTokens(db, now)
  await forgetProviderSignIns(db, now)
  await forgetMails(db, now)
  await forgetAttempts(db, now)
  await forgetDevices(db, now)
  await forgetRequestCounts(db, now)
}
