import type { Day } from '@iltizam/shared/days'
import type { Mandate } from '@iltizam/shared/mandates'
import type { MandateKind } from '@iltizam/shared/vocabulary'
import { v7 as uuidv7 } from 'uuid'

import type { Db } from '../../db/connect.ts'
import { type Act, recordChanges } from '../audit/repository.ts'
import { insertMandate } from './repository.ts'

export interface NewMandate extends Mandate {
  personId: string
  kind: MandateKind
}

/** Lets a person answer for a body from a day on; gives the mandate's id. */
export async function grantMandate(
  tx: Db,
  mandate: NewMandate,
  period: { startsOn: Day; endsOn: Day | null },
  act: Act,
): Promise<string> {
  const id = uuidv7()
  const { recordedAt } = act
  await insertMandate(
    tx,
    { ...mandate, id, recordedAt },
    { ...period, id: uuidv7(), mandateId: id, recordedAt },
  )
  await recordChanges(tx, act, [
    { action: 'mandate.granted', objectId: id, after: { ...mandate, ...period } },
  ])
  return id
}
