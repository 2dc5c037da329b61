import { refuseFaults } from '@iltizam/shared/problems'
import { newRoundFaults } from '@iltizam/shared/rounds'
import { v7 as uuidv7 } from 'uuid'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { newFact } from '../../db/facts.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { getPlanIdentity, lockPlan } from '../plans/repository.ts'
import { getRound } from './read-rounds.ts'
import { insertRound, listRoundRows } from './repository.ts'
import type { NewRound, Round } from './schema.ts'

/** Calls the bodies of a plan to report, from a day to another. */
export async function createRound(
  tx: Db,
  planIdOrSlug: string,
  days: NewRound,
  author: Author,
): Promise<Round> {
  const { id: planId } = await getPlanIdentity(tx, planIdOrSlug)
  // Whoever reports holds the plan too: they are in the round or before it.
  await lockPlan(tx, planId)
  const today = author.clock.today()
  const moment = { asOf: today, knownAt: undefined }
  const others = await listRoundRows(tx, { planId }, moment)
  refuseFaults(newRoundFaults(days, { others, today }))

  const roundId = uuidv7()
  const fact = newFact(author.clock)
  await insertRound(tx, planId, { ...fact, ...days, roundId, cancelled: false, reason: null })
  await recordChanges(tx, actOf(author, fact.recordedAt), [
    { action: 'round.created', objectId: roundId, after: { planId, ...days } },
  ])
  return getRound(tx, roundId, moment)
}
