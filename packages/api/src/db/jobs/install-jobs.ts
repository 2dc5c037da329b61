import type { Client } from 'pg'
import PgBoss from 'pg-boss'

import { QUEUE_NAMES, QUEUES } from './queues.ts'

/** Made here, as the runtime role makes no table: pg-boss would make it when it starts. */
const ofItsClock = '__pgboss__send-it'

/** Brings pg-boss's own tables to its release, and each queue to its times. Replicas come in turn. */
export async function installJobs(owner: Client): Promise<void> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => owner.query(text, values) },
    supervise: false,
    schedule: false,
  })
  await boss.start()
  for (const queue of [ofItsClock, ...QUEUE_NAMES]) await boss.createQueue(queue)
  for (const queue of QUEUE_NAMES) await boss.schedule(queue, QUEUES[queue])
}

/** What the runtime role may do with jobs, as SQL: all that they go through, and no table of theirs. */
export const jobGrants = (role: string): string => `
  REVOKE ALL ON ALL TABLES IN SCHEMA pgboss FROM ${role};
  GRANT USAGE ON SCHEMA pgboss TO ${role};
  GRANT SELECT ON ALL TABLES IN SCHEMA pgboss TO ${role};
  GRANT INSERT, UPDATE, DELETE ON pgboss.job, pgboss.archive TO ${role};
  -- It asks for the queue of its clock at each start, and finds it.
  GRANT INSERT ON pgboss.queue TO ${role};
  GRANT UPDATE (maintained_on, cron_on, monitored_on) ON pgboss.version TO ${role};`
