import { v7 as uuidv7 } from 'uuid'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { newFact } from '../../db/facts.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { getCommittee } from './read-committees.ts'
import { insertCommittee } from './repository.ts'
import type { Committee, NewCommittee } from './schema.ts'

/** Records a committee under the name that it has now. */
export async function createCommittee(
  tx: Db,
  { name }: NewCommittee,
  author: Author,
): Promise<Committee> {
  const committeeId = uuidv7()
  const fact = newFact(author.clock)
  await insertCommittee(tx, { ...fact, committeeId, name, provenance: [] }, { isNew: true })
  await recordChanges(tx, actOf(author, fact.recordedAt), [
    { action: 'committee.created', objectId: committeeId, after: { name } },
  ])
  const moment = { asOf: fact.effectiveFrom, knownAt: undefined }
  return getCommittee(tx, committeeId, { caller: author.caller, moment })
}
