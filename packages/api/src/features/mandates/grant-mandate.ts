import { type HeldMandate, whyNotBeside } from '@iltizam/shared/mandates'
import { periodFaults } from '@iltizam/shared/periods'
import { type FieldFault, refuseFaults, ruleFault } from '@iltizam/shared/problems'
import { v7 as uuidv7 } from 'uuid'

import type { Db } from '../../db/connect.ts'
import { type Act, recordChanges } from '../audit/repository.ts'
import { listMentionFaults } from '../organizations/repository-mentions.ts'
import { listUnknownPeople } from '../people/repository.ts'
import { insertMandate, listKeptMandates, lockMandatesOf } from './repository.ts'
import { subjectFaults } from './subject-faults.ts'

/** Lets a person answer for a body from a day on; gives the mandate's id. */
export async function grantMandate(tx: Db, mandate: HeldMandate, act: Act): Promise<string> {
  await lockMandatesOf(tx, mandate.organizationId)
  refuseFaults(await faultsOf(tx, mandate))

  const id = uuidv7()
  const { recordedAt } = act
  const { startsOn, endsOn, ...said } = mandate
  await insertMandate(
    tx,
    { ...said, id, recordedAt },
    { id: uuidv7(), mandateId: id, startsOn, endsOn, recordedAt },
  )
  await recordChanges(tx, act, [{ action: 'mandate.granted', objectId: id, after: mandate }])
  return id
}

async function faultsOf(tx: Db, mandate: HeldMandate): Promise<FieldFault[]> {
  const { personId, organizationId: id, startsOn } = mandate
  const moment = { asOf: startsOn, knownAt: undefined }
  const unknown = [
    ...(await listUnknownPeople(tx, [personId])).map(() => ruleFault('#/personId', 'unknown')),
    ...(await listMentionFaults(tx, [{ pointer: '#/organizationId', id }], moment)),
  ]
  const clash = whyNotBeside(mandate, await listKeptMandates(tx, id))
  return [
    ...unknown,
    ...periodFaults(['startsOn', 'endsOn'], mandate),
    ...(await subjectFaults(tx, mandate)),
    ...(clash ? [ruleFault(clash === 'held-already' ? '#/personId' : '#/kind', clash)] : []),
  ]
}
