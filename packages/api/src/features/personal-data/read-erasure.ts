import { isOver, type Period } from '@iltizam/shared/periods'
import { Problem } from '@iltizam/shared/problems'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { findAccountIdOf, isDemonstrationAccount } from '../accounts/repository.ts'
import { listHeldOffices } from '../accounts/repository-offices.ts'
import { listCommitteeRows } from '../committees/repository.ts'
import { listSeatRows } from '../committees/repository-seats.ts'
import { listMandateRows } from '../mandates/repository-list.ts'
import { findPersonRow } from '../people/repository.ts'
import type { ErasureOutlook } from './schema.ts'

/** What stands in the way of erasing somebody's data: what they still are, today or later. */
export async function getErasureOutlook(
  db: Db,
  personId: string,
  { accountId: own, clock }: Author,
): Promise<ErasureOutlook> {
  const person = await findPersonRow(db, personId)
  if (!person) throw new Problem('person-not-found')
  const moment = { asOf: clock.today(), knownAt: undefined }
  const accountId = await findAccountIdOf(db, personId)
  const mandates = await listMandateRows(db, { personId }, moment)
  const seats = await listSeatRows(db, { personId }, moment)
  const committees = await listCommitteeRows(db, moment)
  const lasts = (held: Pick<Period, 'endsOn'>) => !isOver(held, moment.asOf)
  return {
    ...{ personId, accountId },
    version: person.version,
    isErased: person.name === null,
    isOwn: accountId === own,
    isDemonstration: accountId !== null && (await isDemonstrationAccount(db, accountId)),
    offices: accountId === null ? [] : await listHeldOffices(db, accountId),
    mandates: mandates.filter(lasts).map(({ id, organization, startsOn, endsOn }) => ({
      ...{ id, organization, startsOn, endsOn },
    })),
    seats: seats.filter(lasts).map(({ id, committeeId, organization, startsOn, endsOn }) => ({
      ...{ id, committeeId, organization, startsOn, endsOn },
      committee: committees.find((one) => one.id === committeeId)?.name ?? null,
    })),
  }
}
