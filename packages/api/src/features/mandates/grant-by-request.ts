import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { actOf } from '../audit/repository.ts'
import { grantMandate } from './grant-mandate.ts'
import { getMandate } from './read-mandates.ts'
import type { Mandate, NewMandate } from './schema.ts'
import { tellOfMandate } from './tell-of-mandate.ts'

/** Grants a mandate as an administrator asks for it, and answers with it as it now is. */
export async function grantByRequest(
  tx: Db,
  { commitmentId = null, activityId = null, endsOn = null, ...said }: NewMandate,
  author: Author,
): Promise<Mandate> {
  const { caller, clock } = author
  const today = clock.today()
  const act = actOf(author)
  const mandate = { ...said, commitmentId, activityId, endsOn }
  const id = await grantMandate(tx, mandate, act)
  await tellOfMandate(tx, { id, mandate }, { today, recordedAt: act.recordedAt })
  return getMandate(tx, id, { caller, moment: { asOf: today, knownAt: undefined } })
}
