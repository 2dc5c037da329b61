import { Problem } from '@iltizam/shared/problems'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { findAccountByEmail } from '../accounts/repository.ts'
import { recordChanges } from '../audit/repository.ts'
import type { Identity } from './open-id-provider.ts'
import { findLinkedAccount } from './repository-identities.ts'

/** Whose account it may be: the one that is linked, else the one with an address that is theirs. */
export async function findHolder(
  db: Db,
  { subject, email }: Identity,
  { issuer }: { issuer: string },
): Promise<string | undefined> {
  const linked = await findLinkedAccount(db, { issuer, subject })
  if (linked !== undefined || email === null) return linked
  return (await findAccountByEmail(db, email))?.id
}

/** The same for everybody who is not let in: nobody learns from it who has an account. */
export async function refuseAccount(
  db: Db,
  { subject, email }: Identity,
  { requestId, clock }: { requestId: string; clock: Clock },
): Promise<never> {
  const act = { actor: 'nobody', requestId, recordedAt: clock.now() }
  const personal = { subject, ...(email !== null && { email }) }
  await db.transaction((tx) =>
    recordChanges(tx, act, [{ action: 'session.refused', objectId: requestId, personal }]),
  )
  throw new Problem('provider-account-refused')
}
