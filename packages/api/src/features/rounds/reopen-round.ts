import { Problem, refuseFaults, ruleFault } from '@iltizam/shared/problems'
import { roundState } from '@iltizam/shared/rounds'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { newFact } from '../../db/facts.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { listMentionFaults } from '../organizations/repository-mentions.ts'
import { lockRound } from './change-round.ts'
import { getRound } from './read-rounds.ts'
import { getRoundRevision, insertReopening } from './repository.ts'
import type { NewReopening, Round } from './schema.ts'

/** Lets one body report in a round that has locked, until a day. */
export async function reopenRound(
  tx: Db,
  named: { id: string; version: number },
  { organizationId, untilDay, reason }: NewReopening,
  author: Author,
): Promise<Round> {
  const { clock } = author
  const { id, changedAt } = await lockRound(tx, named)
  const today = clock.today()
  const moment = { asOf: today, knownAt: undefined }
  const present = await getRoundRevision(tx, id, moment)
  if (roundState(present, today) !== 'locked') throw new Problem('round-not-locked')
  refuseFaults([
    ...(await listMentionFaults(tx, [{ pointer: '#/organizationId', id: organizationId }], moment)),
    ...(untilDay < today ? [ruleFault('#/untilDay', 'day-over')] : []),
  ])

  const fact = newFact(clock, changedAt, present.recordedAt)
  await insertReopening(tx, { ...fact, roundId: id, organizationId, untilDay, reason })
  await recordChanges(tx, actOf(author, fact.recordedAt), [
    { action: 'round.reopened', objectId: id, after: { organizationId, untilDay, reason } },
  ])
  return getRound(tx, id, moment)
}
