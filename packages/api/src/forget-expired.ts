import type { Clock } from './clock.ts'
import type { Db } from './db/connect.ts'
import { forgetAnswers } from './db/idempotency.ts'
import { forgetSessions } from './features/sessions/identify-caller.ts'

const hour = 3_600_000

/** Deletes now and every hour what is of no use any more; several replicas may. Gives how to stop. */
export function forgetExpired(
  db: Db,
  clock: Clock,
  onFailure: (error: unknown) => void,
): () => Promise<void> {
  let running: Promise<void> = Promise.resolve()
  const forget = () => {
    running = Promise.all([forgetAnswers(db, clock.now()), forgetSessions(db, clock.now())]).then(
      () => undefined,
      onFailure,
    )
  }
  forget()
  const timer = setInterval(forget, hour)
  timer.unref()
  return () => {
    clearInterval(timer)
    return running
  }
}
