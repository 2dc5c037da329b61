import { mayActOn } from '@iltizam/shared/access'
import { Problem } from '@iltizam/shared/problems'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { afterLast, refuseOtherVersion } from '../../db/identities.ts'
import { findAccountIdOf } from '../accounts/repository.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { getHandover } from './read-handovers.ts'
import { lockHandover, updateConfirmed } from './repository.ts'
import type { Handover } from './schema.ts'
import { tellOfConfirmation } from './tell-of-handover.ts'

/** The new focal point says that they know what is unfinished. */
export async function confirmHandover(
  tx: Db,
  named: { id: string; version: number },
  author: Author,
): Promise<Handover> {
  const { accountId, caller, clock } = author
  const asking = { caller, moment: { asOf: clock.today(), knownAt: undefined } }
  const { to } = await getHandover(tx, named.id, asking)
  const theirs = await findAccountIdOf(tx, to.id)
  if (theirs === null || !mayActOn('confirmHandover', caller, { accountId: theirs }))
    throw new Problem('not-allowed')
  const locked = await lockHandover(tx, named.id)
  // Of two at once the second has waited for the first: only now it sees what that did.
  const present = await getHandover(tx, named.id, asking)
  if (present.confirmedAt !== null) throw new Problem('handover-confirmed')
  refuseOtherVersion(locked, named.version)

  const follows = [locked.changedAt, new Date(present.recordedAt)]
  const act = actOf(author, afterLast(clock.now(), ...follows))
  const confirmation = { confirmedAt: act.recordedAt, confirmedById: accountId }
  await updateConfirmed(tx, named.id, confirmation)
  await recordChanges(tx, act, [{ action: 'handover.confirmed', objectId: named.id }])
  await tellOfConfirmation(tx, present, act.recordedAt)
  return getHandover(tx, named.id, asking)
}
