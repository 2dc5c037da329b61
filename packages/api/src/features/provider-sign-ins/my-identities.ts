import { Problem } from '@iltizam/shared/problems'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { afterLast } from '../../db/identities.ts'
import { getAccountRow, lockAccount, updateAccount } from '../accounts/repository.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import type { SignInProvider } from './open-id-provider.ts'
import { deleteIdentity, listIdentities } from './repository-identities.ts'
import type { IdentityList } from './schema.ts'

/** By which providers somebody signs in, and whether by a password too. */
export async function listMyIdentities(
  db: Db,
  accountId: string,
  provider: SignInProvider | undefined,
): Promise<IdentityList> {
  const { passwordHash } = await getAccountRow(db, accountId)
  const rows = await listIdentities(db, accountId)
  const items = rows.map(({ id, issuer, recordedAt, usedAt }) => ({
    ...{ id, issuer, linkedAt: recordedAt.toISOString(), usedAt: usedAt.toISOString() },
    name: issuer === provider?.issuer ? provider.name : new URL(issuer).host,
  }))
  return { items, hasPassword: passwordHash !== null }
}

/** Lets somebody sign in by a provider no more; not where they would not get in again. */
export async function unlinkMyIdentity(tx: Db, id: string, author: Author): Promise<void> {
  const { accountId, clock } = author
  const locked = await lockAccount(tx, accountId)
  const account = await getAccountRow(tx, accountId)
  const identity = (await listIdentities(tx, accountId)).find((one) => one.id === id)
  if (!identity) throw new Problem('identity-not-found')
  if (account.passwordHash === null) throw new Problem('only-way-in')
  const act = actOf(author, afterLast(clock.now(), account.recordedAt, locked.changedAt))
  const { issuer, subject } = identity
  await deleteIdentity(tx, id)
  await updateAccount(tx, locked, act.recordedAt)
  await recordChanges(tx, act, [
    {
      action: 'account.identity-unlinked',
      objectId: accountId,
      before: { issuer },
      personal: { subject },
    },
  ])
}
