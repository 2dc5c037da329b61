import PgBoss from 'pg-boss'

import type { Db } from '../connect.ts'
import { jobDatabase } from './job-database.ts'
import { QUEUE_NAMES, type Queue } from './queues.ts'

export type JobHandlers = Record<Queue, () => Promise<void>>

const minute = 60_000

/**
 * Does what is queued, once for all that have asked for it; several replicas share the work. A failure
 * is told of, and what is left is done when its time comes again. Gives how to stop.
 */
export async function workOnJobs(
  db: Db,
  handlers: JobHandlers,
  onFailure: (error: unknown) => void,
): Promise<() => Promise<void>> {
  const { database, isDown, settled } = untiring(jobDatabase(db), onFailure)
  // Of a job nothing is left to know once it is done.
  const forgetting = { archiveCompletedAfterSeconds: 3_600, deleteAfterHours: 1 }
  const boss = new PgBoss({ db: database, migrate: false, ...forgetting })
  // Of rows that did not come it complains, too.
  boss.on('error', (error) => isDown() || onFailure(error))
  await boss.start()
  for (const queue of QUEUE_NAMES) {
    // An error would be kept in the job with its message, and that may hold what a mail says.
    const handle = () => handlers[queue]().catch(onFailure)
    // Who was killed has left work behind: nobody waits for its time to come again.
    await boss.send(queue, {})
    await boss.work(queue, { batchSize: 100, pollingIntervalSeconds: 1 }, handle)
  }
  return async () => {
    await boss.stop({ timeout: minute / 4 })
    await settled()
  }
}

/**
 * A database that answers nothing where it fails: pg-boss does not wait for the answer to 'done', and
 * a refusal that nobody hears would end the program. Of an outage the first failure is told.
 */
function untiring(database: PgBoss.Db, onFailure: (error: unknown) => void) {
  const running = new Set<Promise<unknown>>()
  let isDown = false
  async function ask(text: string, values: unknown[]) {
    const wasDown = isDown
    try {
      const answer = await database.executeSql(text, values)
      // What was on its way before the outage can be answered in it, and does not end it.
      if (wasDown) isDown = false
      return answer
    } catch (error) {
      if (!isDown) onFailure(error)
      isDown = true
      return nothing
    }
  }
  const executeSql: PgBoss.Db['executeSql'] = (text, values) => {
    const asked = ask(text, values)
    running.add(asked)
    void asked.finally(() => running.delete(asked))
    return asked
  }
  return { database: { executeSql }, isDown: () => isDown, settled: () => Promise.all(running) }
}

/** What `complete` takes for no answer; whoever reads rows of it hears of that as an error. */
const nothing = { rows: undefined as unknown as [] }
