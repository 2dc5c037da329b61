import type { Db } from '@iltizam/api/src/db/connect'
import { seedCaller } from '@iltizam/api/testing/seed-people'
import type { Client } from 'pg'

/** An activity that somebody moves, again and again. */
export interface Step {
  activityId: string
  /** Whole percent, as accepted last. */
  progress: number
  reporter: Caller & { organizationId: string }
}

export interface Caller {
  accountId: string
  cookie: string
}

/** As many as a plan has without those that wait for a decision; of all plans alike. */
const count = 176

const spread = `
  SELECT activity.id AS "activityId", accepted.progress,
    coalesce(said.responsible_id, promised.lead_id) AS "organizationId"
  FROM (
    SELECT * FROM activities WHERE NOT EXISTS (
      SELECT FROM progress_reports WHERE activity_id = activities.id AND state = 'submitted')
    ORDER BY md5(id::text) LIMIT ${count}
  ) AS activity
  JOIN activity_revisions AS said ON said.activity_id = activity.id
  JOIN commitment_revisions AS promised ON promised.commitment_id = activity.commitment_id
  JOIN LATERAL (
    SELECT progress FROM accepted_progress WHERE activity_id = activity.id
    ORDER BY effective_from DESC LIMIT 1
  ) AS accepted ON true`

/** Activities from all over the database; whoever answers for one is signed in. */
export async function openSteps(client: Client, db: Db): Promise<Step[]> {
  const { rows } = await client.query<{
    activityId: string
    progress: number
    organizationId: string
  }>(spread)
  const reporters = new Map<string, Step['reporter']>()
  for (const organizationId of new Set(rows.map((row) => row.organizationId))) {
    const caller = await seedCaller(db, 'focal-point', { organizationId, at: new Date() })
    reporters.set(organizationId, { ...caller, organizationId })
  }
  return rows.flatMap(({ activityId, progress, organizationId }) => {
    const reporter = reporters.get(organizationId)
    return reporter ? [{ activityId, progress, reporter }] : []
  })
}

/** Moves the step that has waited longest by one percent, on to 99 and then from 0 again. */
export async function move(
  steps: Step[],
  by: (step: Step, to: number) => Promise<unknown>,
): Promise<void> {
  const step = steps.shift()
  if (!step) throw new Error('more clients than activities')
  const to = (step.progress + 1) % 100
  await by(step, to)
  step.progress = to
  steps.push(step)
}
