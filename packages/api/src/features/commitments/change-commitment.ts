import { editOf } from '@iltizam/shared/edits'
import { provenanceAfter } from '@iltizam/shared/provenance'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { newFact } from '../../db/facts.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { getCommitment } from './read-commitments.ts'
import { refuseUnknownReferences } from './references.ts'
import {
  getCommitmentRevision,
  getCommitmentRow,
  lockCommitmentVersion,
  reviseCommitment,
} from './repository.ts'
import type { Commitment, CommitmentChange } from './schema.ts'

/** Changes what is said of a commitment from today on; what was said before is kept. */
export async function changeCommitment(
  tx: Db,
  named: { id: string; version: number },
  change: CommitmentChange,
  author: Author,
): Promise<Commitment> {
  const { clock } = author
  const { id, changedAt } = await lockCommitmentVersion(tx, named)
  const moment = { asOf: clock.today(), knownAt: undefined }
  const { planId } = await getCommitmentRow(tx, id, moment)
  const present = await getCommitmentRevision(tx, id, moment)
  await refuseUnknownReferences(tx, planId, change, moment, present)
  const edit = editOf(present, inOrder(change))
  if (edit) {
    const fact = newFact(clock, changedAt, present.recordedAt)
    const provenance = provenanceAfter(edit, present.provenance)
    const { supporterIds, ...revision } = edit.result
    await reviseCommitment(tx, { ...revision, ...fact, provenance }, supporterIds)
    const { before, after } = edit
    await recordChanges(tx, actOf(author, fact.recordedAt), [
      { action: 'commitment.changed', objectId: id, before, after },
    ])
  }
  return getCommitment(tx, id, moment)
}

/** In which order supporters are named says nothing. */
function inOrder({ supporterIds, ...change }: CommitmentChange): CommitmentChange {
  return supporterIds ? { ...change, supporterIds: supporterIds.toSorted() } : change
}
