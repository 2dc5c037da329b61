import { editOf } from '@iltizam/shared/edits'
import { Problem } from '@iltizam/shared/problems'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { afterLast } from '../../db/identities.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { getPerson } from './read-people.ts'
import { findPersonRow, lockPersonVersion, updatePerson } from './repository.ts'
import type { Person, PersonChange } from './schema.ts'

/** Calls somebody otherwise. What they were called stays in the trail alone, until it is erased. */
export async function changePerson(
  tx: Db,
  named: { id: string; version: number },
  change: PersonChange,
  author: Author,
): Promise<Person> {
  const { id, changedAt } = await lockPersonVersion(tx, named)
  const present = await findPersonRow(tx, id)
  if (!present) throw new Problem('person-not-found')
  const { name, honorific, recordedAt } = present
  if (name === null) throw new Problem('person-erased')
  const edit = editOf({ name, honorific }, change)
  if (edit) {
    const act = actOf(author, afterLast(author.clock.now(), recordedAt, changedAt))
    await updatePerson(tx, id, act.recordedAt, edit.result)
    await recordChanges(tx, act, [
      { action: 'person.changed', objectId: id, personal: edit.result },
    ])
  }
  return getPerson(tx, id)
}
