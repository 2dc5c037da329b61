import { editOf } from '@iltizam/shared/edits'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { afterLast } from '../../db/identities.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { getSystem } from './read-systems.ts'
import { findSystemRow, lockSystemVersion, updateSystem } from './repository.ts'
import type { System, SystemChange } from './schema.ts'

/** Calls a program otherwise, or says better what it is for. Whose it is stays: its past is theirs. */
export async function changeSystem(
  tx: Db,
  named: { id: string; version: number },
  change: SystemChange,
  author: Author,
): Promise<System> {
  const { id, changedAt } = await lockSystemVersion(tx, named)
  const present = await findSystemRow(tx, id)
  const edit = present && editOf({ name: present.name, purpose: present.purpose }, change)
  if (edit) {
    const act = actOf(author, afterLast(author.clock.now(), present.recordedAt, changedAt))
    await updateSystem(tx, id, act.recordedAt, edit.result)
    const { before, after } = edit
    await recordChanges(tx, act, [{ action: 'system.changed', objectId: id, before, after }])
  }
  return getSystem(tx, id, author.clock)
}
