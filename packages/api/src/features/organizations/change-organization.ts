import { editOf } from '@iltizam/shared/edits'
import { provenanceAfter } from '@iltizam/shared/provenance'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { newFact } from '../../db/facts.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { getOrganization } from './read-organizations.ts'
import {
  getOrganizationRevision,
  lockOrganizationVersion,
  reviseOrganization,
} from './repository.ts'
import type { Organization, OrganizationChange } from './schema.ts'

/** Renames a body from today on: documents of earlier days go on showing the name of theirs. */
export async function changeOrganization(
  tx: Db,
  named: { id: string; version: number },
  change: OrganizationChange,
  author: Author,
): Promise<Organization> {
  const { clock } = author
  const { id, changedAt } = await lockOrganizationVersion(tx, named)
  const moment = { asOf: clock.today(), knownAt: undefined }
  const present = await getOrganizationRevision(tx, id, moment)
  const edit = editOf(present, change)
  if (edit) {
    const fact = newFact(clock, changedAt, present.recordedAt)
    const provenance = provenanceAfter(edit, present.provenance)
    await reviseOrganization(tx, { ...edit.result, ...fact, provenance })
    const { before, after } = edit
    await recordChanges(tx, actOf(author, fact.recordedAt), [
      { action: 'organization.changed', objectId: id, before, after },
    ])
  }
  return getOrganization(tx, id, moment)
}
