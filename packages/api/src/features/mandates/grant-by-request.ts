import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { actOf } from '../audit/repository.ts'
import { grantMandate } from './grant-mandate.ts'
import { getMandate } from './read-mandates.ts'
import type { Mandate, NewMandate } from './schema.ts'

/** Grants a mandate as an administrator asks for it, and answers with it as it now is. */
export async function grantByRequest(
  tx: Db,
  { commitmentId = null, activityId = null, endsOn = null, ...said }: NewMandate,
  author: Author,
): Promise<Mandate> {
  const { caller, clock } = author
  const id = await grantMandate(tx, { ...said, commitmentId, activityId, endsOn }, actOf(author))
  return getMandate(tx, id, { caller, moment: { asOf: clock.today(), knownAt: undefined } })
}
