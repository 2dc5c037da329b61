import { editOf } from '@iltizam/shared/edits'
import { periodFaults } from '@iltizam/shared/periods'
import { refuseFaults } from '@iltizam/shared/problems'
import { provenanceAfter } from '@iltizam/shared/provenance'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { newFact } from '../../db/facts.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { getPlan } from './read-plans.ts'
import { getPlanIdentity, getPlanRevision, lockPlanVersion, revisePlan } from './repository.ts'
import type { Plan, PlanChange } from './schema.ts'

/** Changes what is said of a plan from today on; what was said before is kept. */
export async function changePlan(
  tx: Db,
  { idOrSlug, version }: { idOrSlug: string; version: number },
  change: PlanChange,
  author: Author,
): Promise<Plan> {
  const { clock } = author
  const { id } = await getPlanIdentity(tx, idOrSlug)
  const { changedAt } = await lockPlanVersion(tx, { id, version })
  const moment = { asOf: clock.today(), knownAt: undefined }
  const present = await getPlanRevision(tx, id, moment)
  const edit = editOf(present, change)
  if (edit) {
    refuseFaults(periodFaults(['startYear', 'endYear'], edit.result, change))
    const fact = newFact(clock, changedAt, present.recordedAt)
    const provenance = provenanceAfter(edit, present.provenance)
    await revisePlan(tx, { ...edit.result, ...fact, provenance })
    const { before, after } = edit
    await recordChanges(tx, actOf(author, fact.recordedAt), [
      { action: 'plan.changed', objectId: id, before, after },
    ])
  }
  return getPlan(tx, id, moment)
}
