import { refuseFaults, ruleFault } from '@iltizam/shared/problems'
import { v7 as uuidv7 } from 'uuid'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { newFact } from '../../db/facts.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { getPlanIdentity, lockPlan } from '../plans/repository.ts'
import { getCommitment } from './read-commitments.ts'
import { refuseUnknownReferences } from './references.ts'
import {
  insertCommitments,
  insertSupporters,
  isNumberTaken,
  nextCommitmentNumber,
} from './repository.ts'
import type { Commitment, NewCommitment } from './schema.ts'

/** Adds a commitment to a plan, under its number or the next one. */
export async function createCommitment(
  tx: Db,
  planIdOrSlug: string,
  proposed: NewCommitment,
  author: Author,
): Promise<Commitment> {
  const { clock } = author
  const moment = { asOf: clock.today(), knownAt: undefined }
  const { id: planId } = await getPlanIdentity(tx, planIdOrSlug)
  await lockPlan(tx, planId)
  const number = proposed.number ?? (await nextCommitmentNumber(tx, planId))
  if (await isNumberTaken(tx, planId, number))
    refuseFaults([ruleFault('#/number', 'taken')], 'number-taken')
  await refuseUnknownReferences(tx, planId, proposed, moment)

  const id = uuidv7()
  const fact = newFact(clock)
  const { title, themeId = null, leadId = null } = proposed
  const said = { title, themeId, leadId }
  const supporterIds = (proposed.supporterIds ?? []).toSorted()
  await insertCommitments(
    tx,
    [{ id, planId, number }],
    [{ ...fact, commitmentId: id, ...said, provenance: [] }],
  )
  await insertSupporters(tx, fact.id, supporterIds)
  await recordChanges(tx, actOf(author, fact.recordedAt), [
    {
      action: 'commitment.created',
      objectId: id,
      after: { planId, number, ...said, supporterIds },
    },
  ])
  return getCommitment(tx, id, moment)
}
