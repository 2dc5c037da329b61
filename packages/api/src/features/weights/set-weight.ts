import { isSame } from '@iltizam/shared/difference'
import { refuseFaults, ruleFault } from '@iltizam/shared/problems'
import {
  isWeight,
  weightAsDecimal,
  weightAsNumber,
  weightFrom,
  weightOrDefault,
} from '@iltizam/shared/weights'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { newFact } from '../../db/facts.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { describeWeight } from './list-weights.ts'
import type { CurrentWeight, NewWeight } from './schema.ts'
import { type Weighed, type WeightFact, weighed } from './weighed.ts'

/** Sets what something weighs from today on, and why; earlier days keep the weight they had. */
export async function setWeight(
  tx: Db,
  { kind, id, version }: Weighed & { version: number },
  proposed: NewWeight,
  author: Author,
): Promise<CurrentWeight> {
  const { clock } = author
  const { lock, get, listWeights, weigh } = weighed[kind]
  const { changedAt } = await lock(tx, { id, version })
  const wanted = { weight: decimalOf(proposed), reason: proposed.reason }
  const moment = { asOf: clock.today(), knownAt: undefined }
  await get(tx, id, moment)
  const [present] = await listWeights(tx, id, moment)
  if (present && isSame({ weight: present.weight, reason: present.reason }, wanted))
    return currentWeight(present, version)

  const fact = { ...newFact(clock, changedAt, present?.recordedAt), ...wanted }
  await weigh(tx, id, fact)
  const { weight = null, reason = null } = present ?? {}
  await recordChanges(tx, actOf(author, fact.recordedAt), [
    {
      action: `${kind}.weight-set`,
      objectId: id,
      before: { weight: weightAsNumber(weightOrDefault(weight)), reason },
      after: { weight: proposed.weight, reason: wanted.reason },
    },
  ])
  return currentWeight(fact, version + 1)
}

const currentWeight = (fact: WeightFact, version: number): CurrentWeight => ({
  ...describeWeight(fact),
  recordedAt: fact.recordedAt.toISOString(),
  version,
})

/** As the database keeps it. A number is written in its shortest form: no digit is lost or made up. */
function decimalOf({ weight }: NewWeight): string {
  const decimal = String(weight)
  refuseFaults(isWeight(decimal) ? [] : [ruleFault('#/weight', 'weight')])
  return weightAsDecimal(weightFrom(decimal))
}
