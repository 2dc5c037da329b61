import { editOf } from '@iltizam/shared/edits'
import { Problem, refuseFaults } from '@iltizam/shared/problems'
import { roundChangeFaults } from '@iltizam/shared/rounds'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { newFact } from '../../db/facts.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { lockPlan } from '../plans/repository.ts'
import { getRound } from './read-rounds.ts'
import {
  findRoundIdentity,
  getRoundRevision,
  listRoundRows,
  lockRoundVersion,
  reviseRound,
} from './repository.ts'
import type { Round, RoundChange } from './schema.ts'

/** Moves the days of a round that are not over, or takes back one that has not begun. */
export async function changeRound(
  tx: Db,
  named: { id: string; version: number },
  { reason, ...change }: RoundChange,
  author: Author,
): Promise<Round> {
  const { clock } = author
  const { id, planId, changedAt } = await lockRound(tx, named)
  const today = clock.today()
  const moment = { asOf: today, knownAt: undefined }
  const present = await getRoundRevision(tx, id, moment)
  const edit = editOf(present, change)
  if (edit) {
    const others = (await listRoundRows(tx, { planId }, moment)).filter((one) => one.id !== id)
    refuseFaults(roundChangeFaults(present, edit.result, { others, today }))
    const fact = newFact(clock, changedAt, present.recordedAt)
    await reviseRound(tx, { ...edit.result, ...fact, reason })
    const { before, after } = edit
    await recordChanges(tx, actOf(author, fact.recordedAt), [
      { action: 'round.changed', objectId: id, before, after: { ...after, reason } },
    ])
  }
  return getRound(tx, id, moment)
}

/** Holds a round still in that version, and its plan before it. */
export async function lockRound(tx: Db, named: { id: string; version: number }) {
  const identity = await findRoundIdentity(tx, named.id)
  if (!identity) throw new Problem('round-not-found')
  await lockPlan(tx, identity.planId)
  return { ...(await lockRoundVersion(tx, named)), planId: identity.planId }
}
