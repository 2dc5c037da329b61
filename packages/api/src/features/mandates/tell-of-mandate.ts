import type { Day } from '@iltizam/shared/days'
import type { HeldMandate } from '@iltizam/shared/mandates'
import { isOver, type Period } from '@iltizam/shared/periods'

import type { Db } from '../../db/connect.ts'
import { mailPerson } from '../mails/repository-person.ts'
import { getOrganizationRevision } from '../organizations/repository.ts'

interface Told {
  id: string
  mandate: HeldMandate
  /** From when to when it was said to hold; absent: it is new. */
  before?: Period
}

/**
 * Writes to whom a mandate is given, or whose mandate has other days now. What is over and was over
 * is put right for the books: nobody is told of that.
 */
export async function tellOfMandate(
  tx: Db,
  { id, mandate, before }: Told,
  { today, recordedAt }: { today: Day; recordedAt: Date },
): Promise<void> {
  const { personId, organizationId, startsOn, endsOn } = mandate
  if (isOver(mandate, today) && (!before || isOver(before, today))) return
  if (before?.startsOn === startsOn && before.endsOn === endsOn) return

  // A body may be founded on the day on which somebody begins to answer for it.
  const moment = { asOf: startsOn > today ? startsOn : today, knownAt: undefined }
  const { name: organization } = await getOrganizationRevision(tx, organizationId, moment)
  const to = { personId, recordedAt }
  if (before && endsOn !== null && endsOn !== before.endsOn) {
    const values = { organization, endsOn }
    await mailPerson(tx, { ...to, template: 'mandate-ended', values })
  } else {
    const values = { organization, startsOn, path: `/mandates/${id}` }
    await mailPerson(tx, { ...to, template: 'mandate-granted', values })
  }
}
