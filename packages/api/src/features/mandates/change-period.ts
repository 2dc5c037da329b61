import { endedOn, whyNotBeside } from '@iltizam/shared/mandates'
import { isOver, type Period, periodFaults } from '@iltizam/shared/periods'
import { Problem, refuseFaults, ruleFault } from '@iltizam/shared/problems'
import { v7 as uuidv7 } from 'uuid'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { afterLast } from '../../db/identities.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { refuseErased } from '../people/repository.ts'
import { getMandate } from './read-mandates.ts'
import { type KeptMandate, listKeptMandates, lockMandate, setMandatePeriod } from './repository.ts'
import type { Mandate, MandateEnd, MandatePeriodChange } from './schema.ts'
import { subjectFaults } from './subject-faults.ts'
import { tellOfMandate } from './tell-of-mandate.ts'

interface Named {
  id: string
  version: number
}

/** Says anew from when to when a mandate holds. What was said before can still be read. */
export async function changeMandatePeriod(
  tx: Db,
  named: Named,
  { startsOn, endsOn, reason }: MandatePeriodChange,
  author: Author,
): Promise<Mandate> {
  const { mandate, changedAt } = await lockMandate(tx, named)
  const period = { startsOn, endsOn }
  await refuseErased(tx, mandate.personId, { period, today: author.clock.today() })
  const wanted = { ...mandate, ...period }
  const others = await listKeptMandates(tx, mandate.organizationId)
  const clash = whyNotBeside(
    wanted,
    others.filter(({ id }) => id !== mandate.id),
  )
  refuseFaults([
    ...periodFaults(['startsOn', 'endsOn'], period),
    ...(await subjectFaults(tx, wanted)),
    ...(clash ? [ruleFault('#/startsOn', clash)] : []),
  ])
  await setPeriod(tx, { mandate, changedAt, period, reason }, author)
  return presentMandate(tx, named.id, author)
}

/** Ends a mandate today: on its next request the account of its person may do no more by it. */
export async function endMandate(
  tx: Db,
  named: Named,
  { reason }: MandateEnd,
  author: Author,
): Promise<Mandate> {
  const { mandate, changedAt } = await lockMandate(tx, named)
  const today = author.clock.today()
  if (isOver(mandate, today))
    throw new Problem('mandate-not-in-force', `it ended on ${mandate.endsOn}`)
  await setPeriod(tx, { mandate, changedAt, period: endedOn(mandate, today), reason }, author)
  return presentMandate(tx, named.id, author)
}

interface Setting {
  mandate: KeptMandate
  changedAt: Date | null
  period: Period
  reason: MandateEnd['reason']
}

async function setPeriod(
  tx: Db,
  { mandate, changedAt, period, reason }: Setting,
  author: Author,
): Promise<void> {
  const { id, startsOn, endsOn, recordedAt } = mandate
  const act = actOf(author, afterLast(author.clock.now(), changedAt, recordedAt))
  const row = { ...period, id: uuidv7(), mandateId: id, recordedAt: act.recordedAt, reason }
  await setMandatePeriod(tx, row)
  await recordChanges(tx, act, [
    {
      action: 'mandate.period-set',
      objectId: id,
      before: { startsOn, endsOn },
      after: { ...period, reason },
    },
  ])
  const told = { id, mandate: { ...mandate, ...period }, before: { startsOn, endsOn } }
  const { recordedAt: at } = act
  await tellOfMandate(tx, told, { today: author.clock.today(), recordedAt: at })
}

const presentMandate = (tx: Db, id: string, { caller, clock }: Author) =>
  getMandate(tx, id, { caller, moment: { asOf: clock.today(), knownAt: undefined } })
