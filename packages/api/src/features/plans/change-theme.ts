import { editOf } from '@iltizam/shared/edits'
import { provenanceAfter } from '@iltizam/shared/provenance'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { newFact } from '../../db/facts.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { getThemeRevision, getThemeRow, lockThemeVersion, reviseTheme } from './repository.ts'
import type { Theme, ThemeChange } from './schema.ts'

/** Gives a theme another title from today on; what it was called before is kept. */
export async function changeTheme(
  tx: Db,
  named: { id: string; version: number },
  change: ThemeChange,
  author: Author,
): Promise<Theme> {
  const { clock } = author
  const { id, changedAt } = await lockThemeVersion(tx, named)
  const moment = { asOf: clock.today(), knownAt: undefined }
  const present = await getThemeRevision(tx, id, moment)
  const edit = editOf(present, change)
  if (edit) {
    const fact = newFact(clock, changedAt, present.recordedAt)
    const provenance = provenanceAfter(edit, present.provenance)
    await reviseTheme(tx, { ...edit.result, ...fact, provenance })
    const { before, after } = edit
    await recordChanges(tx, actOf(author, fact.recordedAt), [
      { action: 'theme.changed', objectId: id, before, after },
    ])
  }
  return getThemeRow(tx, id, moment)
}
