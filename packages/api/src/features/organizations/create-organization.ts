import { v7 as uuidv7 } from 'uuid'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { newFact } from '../../db/facts.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { getOrganization } from './read-organizations.ts'
import { insertOrganizations } from './repository.ts'
import type { NewOrganization, Organization } from './schema.ts'

/** Records a body under the name that it has now. */
export async function createOrganization(
  tx: Db,
  { name, kind }: NewOrganization,
  author: Author,
): Promise<Organization> {
  const id = uuidv7()
  const fact = newFact(author.clock)
  const said = { name, kind }
  await insertOrganizations(
    tx,
    [{ id }],
    [{ ...fact, organizationId: id, ...said, provenance: [] }],
  )
  await recordChanges(tx, actOf(author, fact.recordedAt), [
    { action: 'organization.created', objectId: id, after: said },
  ])
  return getOrganization(tx, id, { asOf: fact.effectiveFrom, knownAt: undefined })
}
