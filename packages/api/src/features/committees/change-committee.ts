import { editOf } from '@iltizam/shared/edits'
import { provenanceAfter } from '@iltizam/shared/provenance'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { newFact } from '../../db/facts.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { getCommittee } from './read-committees.ts'
import { getCommitteeRevision, lockCommitteeVersion, reviseCommittee } from './repository.ts'
import type { Committee, CommitteeChange } from './schema.ts'

/** Renames a committee from today on: its earlier meetings go on under the name of their day. */
export async function changeCommittee(
  tx: Db,
  named: { id: string; version: number },
  change: CommitteeChange,
  author: Author,
): Promise<Committee> {
  const { clock, caller } = author
  const { id, changedAt } = await lockCommitteeVersion(tx, named)
  const moment = { asOf: clock.today(), knownAt: undefined }
  const present = await getCommitteeRevision(tx, id, moment)
  const edit = editOf(present, change)
  if (edit) {
    const fact = newFact(clock, changedAt, present.recordedAt)
    const provenance = provenanceAfter(edit, present.provenance)
    await reviseCommittee(tx, { ...edit.result, ...fact, provenance })
    const { before, after } = edit
    await recordChanges(tx, actOf(author, fact.recordedAt), [
      { action: 'committee.changed', objectId: id, before, after },
    ])
  }
  return getCommittee(tx, id, { caller, moment })
}
