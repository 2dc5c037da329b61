import { isUuid } from '@iltizam/shared/ids'
import { periodFaults } from '@iltizam/shared/periods'
import { refuseFaults, ruleFault } from '@iltizam/shared/problems'
import { v7 as uuidv7 } from 'uuid'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { newFact } from '../../db/facts.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { lockImports } from '../imports/repository.ts'
import { getPlan } from './read-plans.ts'
import { insertPlan, listPlansNamed } from './repository.ts'
import type { NewPlan, Plan } from './schema.ts'

/** Sets up a plan by hand, so that an instance can begin with nothing. */
export async function createPlan(tx: Db, proposed: NewPlan, author: Author): Promise<Plan> {
  const { slug, ordinal, implementationEnds = null, ...said } = proposed
  refuseFaults([
    ...periodFaults(['startYear', 'endYear'], proposed),
    // An address would not tell which of two plans it names.
    ...(isUuid(slug) ? [ruleFault('#/slug', 'is-id')] : []),
  ])
  // Minutes may bring the same plan.
  await lockImports(tx)
  await refuseTaken(tx, proposed)
  const id = uuidv7()
  const fact = newFact(author.clock)
  const facts = { ...said, implementationEnds }
  await insertPlan(tx, { id, slug, ordinal }, { ...fact, planId: id, ...facts, provenance: [] })
  await recordChanges(tx, actOf(author, fact.recordedAt), [
    { action: 'plan.created', objectId: id, after: { slug, ordinal, ...facts } },
  ])
  return getPlan(tx, id, { asOf: fact.effectiveFrom, knownAt: undefined })
}

async function refuseTaken(tx: Db, { slug, ordinal }: NewPlan): Promise<void> {
  const others = await listPlansNamed(tx, { slug, ordinal })
  const taken = [
    ...(others.some((other) => other.ordinal === ordinal) ? ['ordinal'] : []),
    ...(others.some((other) => other.slug === slug) ? ['slug'] : []),
  ]
  refuseFaults(
    taken.map((field) => ruleFault(`#/${field}`, 'taken')),
    'number-taken',
  )
}
