import { actingRole } from '@iltizam/shared/access'
import { endedOn, type HeldMandate, whyNotBeside } from '@iltizam/shared/mandates'
import { isInPeriod } from '@iltizam/shared/periods'
import { Problem, refuseFaults, ruleFault } from '@iltizam/shared/problems'
import type { Role } from '@iltizam/shared/vocabulary'
import { v7 as uuidv7 } from 'uuid'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { afterLast } from '../../db/identities.ts'
import { findAccountIdOf } from '../accounts/repository.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import {
  insertMandate,
  type KeptMandate,
  listKeptMandates,
  lockMandate,
  setMandatePeriod,
} from '../mandates/repository.ts'
import { listUnknownPeople } from '../people/repository.ts'
import { getHandoverSummary } from './read-handovers.ts'
import { insertHandover } from './repository.ts'
import type { HandoverSummary, NewHandover } from './schema.ts'
import { tellOfHandover } from './tell-of-handover.ts'
import { unfinishedOf } from './unfinished.ts'

/**
 * Ends a mandate today and lets somebody else go on, with a sheet of what is unfinished. What the
 * body has reported stays the body's: the new one may correct it, the old one no longer.
 */
export async function handOver(
  tx: Db,
  named: { id: string; version: number },
  { toPersonId, reason }: NewHandover,
  author: Author,
): Promise<HandoverSummary> {
  const { clock } = author
  const { mandate, changedAt } = await lockMandate(tx, named)
  const moment = { asOf: clock.today(), knownAt: undefined }
  const others = await listKeptMandates(tx, mandate.organizationId)
  const role = await roleOver(tx, mandate, author)
  if (!isInPeriod(mandate, moment.asOf)) throw new Problem('mandate-not-in-force')
  const { id: fromMandateId, recordedAt: _, ...held } = mandate
  const ended = endedOn(mandate, moment.asOf)
  const next = { ...held, personId: toPersonId, startsOn: moment.asOf }
  await refuseUnfitting(tx, { mandate, next, others })
  if (role === 'focal-point') refuseOthersThanColleagues(next, others)

  const act = actOf(author, afterLast(clock.now(), changedAt, mandate.recordedAt))
  const { recordedAt } = act
  const content = await unfinishedOf(tx, mandate, moment)
  const id = uuidv7()
  const toMandateId = uuidv7()
  const { startsOn, endsOn, ...said } = next
  await setMandatePeriod(tx, {
    ...ended,
    ...{ id: uuidv7(), mandateId: fromMandateId, recordedAt, reason: reason ?? null },
  })
  await insertMandate(
    tx,
    { ...said, id: toMandateId, recordedAt },
    { id: uuidv7(), mandateId: toMandateId, startsOn, endsOn, recordedAt },
  )
  await insertHandover(tx, { id, fromMandateId, toMandateId, recordedAt, content })
  const before = { startsOn: mandate.startsOn, endsOn: mandate.endsOn }
  await recordChanges(tx, act, [
    {
      action: 'mandate.period-set',
      objectId: fromMandateId,
      before,
      after: { ...ended, ...(reason && { reason }) },
    },
    { action: 'mandate.granted', objectId: toMandateId, after: next },
    { action: 'handover.made', objectId: id, after: { fromMandateId, toMandateId } },
  ])
  const handover = await getHandoverSummary(tx, id, moment)
  await tellOfHandover(tx, handover, recordedAt)
  return handover
}

/** As what somebody hands over; refuses as unknown what is not theirs. */
async function roleOver(tx: Db, { personId }: KeptMandate, { caller }: Author): Promise<Role> {
  const accountId = await findAccountIdOf(tx, personId)
  const role = actingRole('handOver', caller, accountId === null ? {} : { accountId })
  if (!role) throw new Problem('mandate-not-found')
  return role
}

interface Succession {
  mandate: KeptMandate
  next: HeldMandate
  others: readonly KeptMandate[]
}

const place = '#/toPersonId'

async function refuseUnfitting(tx: Db, { mandate, next, others }: Succession): Promise<void> {
  const { personId } = next
  if ((await listUnknownPeople(tx, [personId])).length > 0)
    refuseFaults([ruleFault(place, 'unknown')])
  if (personId === mandate.personId) refuseFaults([ruleFault(place, 'same-person')])
  const clash = whyNotBeside(
    next,
    others.filter(({ id }) => id !== mandate.id),
  )
  if (clash) refuseFaults([ruleFault(place, clash)])
}

/** Whom an administrator has let in for the body, and nobody else. */
function refuseOthersThanColleagues(next: HeldMandate, others: readonly KeptMandate[]): void {
  const isColleague = others.some(
    (other) => other.personId === next.personId && isInPeriod(other, next.startsOn),
  )
  if (!isColleague) refuseFaults([ruleFault(place, 'no-colleague')])
}
