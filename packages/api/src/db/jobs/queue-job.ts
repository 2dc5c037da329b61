import PgBoss from 'pg-boss'

import type { Db } from '../connect.ts'
import { jobDatabase } from './job-database.ts'
import type { Queue } from './queues.ts'

/** Only writes the statement: it is never started, and has no database but the one it is given. */
const writer = new PgBoss({ db: { executeSql: () => Promise.reject(new Error('no database')) } })

/** Asks for something in the background, once the caller's transaction is kept, and only then. */
export async function queueJob(tx: Db, queue: Queue): Promise<void> {
  await writer.send(queue, {}, { db: jobDatabase(tx) })
}
