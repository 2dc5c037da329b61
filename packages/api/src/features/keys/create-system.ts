import { refuseFaults } from '@iltizam/shared/problems'
import { v7 as uuidv7 } from 'uuid'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { insertAccount } from '../accounts/repository.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { listMentionFaults } from '../organizations/repository-mentions.ts'
import { getSystem } from './read-systems.ts'
import { insertSystem } from './repository.ts'
import type { NewSystem, System } from './schema.ts'

/** Lets a program act for a body, once it has a key: with an account under which nobody signs in. */
export async function createSystem(
  tx: Db,
  { organizationId, name, purpose = null }: NewSystem,
  author: Author,
): Promise<System> {
  const today = { asOf: author.clock.today(), knownAt: undefined }
  const mention = { pointer: '#/organizationId', id: organizationId }
  refuseFaults(await listMentionFaults(tx, [mention], today))

  const id = uuidv7()
  const act = actOf(author)
  const { recordedAt } = act
  await insertAccount(tx, { id, recordedAt }, [])
  await insertSystem(tx, { id, organizationId, name, purpose, recordedAt })
  await recordChanges(tx, act, [
    { action: 'system.created', objectId: id, after: { organizationId, name, purpose } },
  ])
  return getSystem(tx, id, author.clock)
}
