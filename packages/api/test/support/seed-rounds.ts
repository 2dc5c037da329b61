import type { RoundDays } from '@iltizam/shared/rounds'
import { v7 as uuidv7 } from 'uuid'

import type { Db } from '../../src/db/connect.ts'
import { plans, roundRevisions, rounds } from '../../src/db/schema/index.ts'
import { fact, seedPlan } from './seed.ts'

/** A round that holds from the first day of the seeds on. */
export async function seedRound(db: Db, planId: string, days: RoundDays): Promise<string> {
  const roundId = uuidv7()
  await db.insert(rounds).values({ id: roundId, planId })
  await db.insert(roundRevisions).values({ ...fact(), ...days, roundId, cancelled: false })
  return roundId
}

/** A round of a plan that is to come, and one that has locked, of another: it holds nobody up here. */
export async function seedRounds(db: Db, planId: string) {
  const other = await seedPlan(db, { ordinal: 20_000 + (await db.$count(plans)) })
  return {
    planned: await seedRound(db, planId, {
      opensOn: '2023-06-01',
      dueOn: '2023-06-20',
      locksOn: '2023-06-30',
    }),
    locked: await seedRound(db, other.id, {
      opensOn: '2023-02-01',
      dueOn: '2023-02-20',
      locksOn: '2023-02-28',
    }),
  }
}
