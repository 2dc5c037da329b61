import { v7 as uuidv7 } from 'uuid'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { getPerson } from './read-people.ts'
import { insertPeople } from './repository.ts'
import type { NewPerson, Person } from './schema.ts'

/** Records somebody whom documents name. */
export async function createPerson(
  tx: Db,
  { name, honorific = null }: NewPerson,
  author: Author,
): Promise<Person> {
  const id = uuidv7()
  const act = actOf(author)
  await insertPeople(tx, [{ id, name, honorific, recordedAt: act.recordedAt }])
  await recordChanges(tx, act, [
    { action: 'person.created', objectId: id, personal: { name, honorific } },
  ])
  return getPerson(tx, id)
}
