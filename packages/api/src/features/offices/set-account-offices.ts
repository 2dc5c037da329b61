import { Problem } from '@iltizam/shared/problems'
import { OFFICES, type Office } from '@iltizam/shared/vocabulary'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { afterLast } from '../../db/identities.ts'
import {
  hasOtherAdministrator,
  holdAdministrators,
  isDemonstrationAccount,
  lockAccountVersion,
  updateAccount,
} from '../accounts/repository.ts'
import { changeOffices, listHeldOffices } from '../accounts/repository-offices.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import type { HeldOffices, OfficesChange } from './schema.ts'

/** Says which offices somebody holds from now on: their next request is answered by that. */
export async function setAccountOffices(
  tx: Db,
  named: { id: string; version: number },
  { offices, reason }: OfficesChange,
  author: Author,
): Promise<HeldOffices> {
  await holdAdministrators(tx)
  const locked = await lockAccountVersion(tx, named)
  if (named.id === author.accountId) throw new Problem('own-account')
  if (await isDemonstrationAccount(tx, named.id)) throw new Problem('demonstration-account')
  const held = await listHeldOffices(tx, named.id)
  const wanted = OFFICES.filter((office) => offices.includes(office))
  const without = (some: readonly Office[], others: readonly Office[]) =>
    some.filter((office) => !others.includes(office))
  const ended = without(held, wanted)
  const given = without(wanted, held)
  if (ended.includes('administrator') && !(await hasOtherAdministrator(tx, named.id)))
    throw new Problem('last-administrator')
  const isSame = ended.length === 0 && given.length === 0
  if (!isSame) {
    const recordedAt = afterLast(author.clock.now(), locked.changedAt)
    await changeOffices(tx, named.id, { ended, given }, recordedAt)
    await updateAccount(tx, locked, recordedAt)
    await recordChanges(tx, actOf(author, recordedAt), [
      {
        action: 'account.offices-set',
        objectId: named.id,
        before: { roles: held },
        after: { roles: wanted },
        reason,
      },
    ])
  }
  return { offices: wanted, version: isSame ? locked.version : locked.version + 1 }
}
