import type { ObjectStates } from '@iltizam/shared/relations'
import type { WorkState } from '@iltizam/shared/vocabulary'
import { type SQL, sql } from 'drizzle-orm'

import type { Db } from '../../src/db/connect.ts'
import { readFor } from '../../src/db/reads-for.ts'
import type { Occasion } from './valid-requests.ts'

/** Adds the latest facts about something once more, later and with that difference. */
const factsAgain = (db: Db, table: string, subject: SQL, difference: object) =>
  db.execute(sql`
    insert into ${sql.identifier(table)}
    select (jsonb_populate_record(latest, ${JSON.stringify(difference)}::jsonb || jsonb_build_object(
      'id', gen_random_uuid(), 'recorded_at', latest.recorded_at + interval '1 minute'))).*
    from ${sql.identifier(table)} as latest where ${subject}`)

/** What an activity's progress is in that state. */
const progressIn = { 'not-started': null, 'under-way': 50, complete: 100 } as const

/** Brings what an occasion is about into a state: by its rows, whatever the program would say. */
export const putInState: {
  [O in keyof ObjectStates]: (db: Db, of: Occasion, state: ObjectStates[O]) => Promise<unknown>
} = {
  'progress-report': async (db, { openReport }, state) => {
    await readFor(db, 'all')
    await db.execute(
      sql`update progress_reports set state = ${state} where id = ${openReport.id}::uuid`,
    )
  },
  plan: (db, { planId }, status) =>
    factsAgain(db, 'plan_revisions', sql`plan_id = ${planId}::uuid`, { status }),
  commitment: (db, { commitmentId }, state) => {
    const isIt = sql`commitment_id = ${commitmentId}::uuid`
    return state === 'cancelled'
      ? factsAgain(db, 'commitment_revisions', isIt, { cancelled: true })
      : progressAgain(db, sql`in (select id from activities where ${isIt})`, state)
  },
  activity: (db, { activities: { first, second } }, state) => {
    const areThey = sql`in (${first}::uuid, ${second}::uuid)`
    return state === 'cancelled'
      ? factsAgain(db, 'activity_revisions', sql`activity_id ${areThey}`, { cancelled: true })
      : progressAgain(db, areThey, state)
  },
}

const progressAgain = (db: Db, are: SQL, state: Exclude<WorkState, 'cancelled'>) =>
  factsAgain(db, 'accepted_progress', sql`activity_id ${are}`, { progress: progressIn[state] })
