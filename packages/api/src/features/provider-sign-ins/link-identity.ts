import { ACCOUNT_TOKEN_KINDS } from '@iltizam/shared/vocabulary'
import { v7 as uuidv7 } from 'uuid'

import type { Db } from '../../db/connect.ts'
import type { Locked } from '../../db/identities.ts'
import {
  type findAccountRow,
  isDemonstrationAccount,
  updateAccount,
} from '../accounts/repository.ts'
import { recordChanges } from '../audit/repository.ts'
import { hasOpenInvitation, voidTokens } from '../credentials/repository.ts'
import { insertMail } from '../mails/repository.ts'
import { findHolder } from './find-holder.ts'
import type { Identity, SignInProvider } from './open-id-provider.ts'
import { insertIdentity, listIdentities } from './repository-identities.ts'

type Account = NonNullable<Awaited<ReturnType<typeof findAccountRow>>>

/** Whom the provider names. */
interface Named {
  provider: SignInProvider
  identity: Identity
}

/** How an account stands to whom the provider names: theirs since before, theirs from now on, or not theirs. */
export async function linkOf(
  tx: Db,
  account: Account,
  { provider, identity }: Named,
  now: Date,
): Promise<'linked' | 'to-link' | 'none'> {
  // What was changed since it was found may be its address, or whom it is linked with.
  if ((await findHolder(tx, identity, provider)) !== account.id) return 'none'
  const { issuer } = provider
  const linked = (await listIdentities(tx, account.id)).find((one) => one.issuer === issuer)
  if (linked) return linked.subject === identity.subject ? 'linked' : 'none'
  return (await mayBeLinked(tx, account, now)) ? 'to-link' : 'none'
}

/** Only somebody's own: not one that is offered to everybody, nor one of which the invitation is over. */
async function mayBeLinked(tx: Db, { id, passwordHash }: Account, now: Date): Promise<boolean> {
  if (await isDemonstrationAccount(tx, id)) return false
  return passwordHash !== null || hasOpenInvitation(tx, id, now)
}

interface Linking extends Named {
  account: Account
  locked: Locked
  requestId: string
  recordedAt: Date
}

/** Links an account with whom the provider names, and tells its holder. Who was invited has come by that. */
export async function linkIdentity(
  tx: Db,
  { account, locked, provider, identity, requestId, recordedAt }: Linking,
): Promise<void> {
  const { id: accountId, passwordHash, personId, email: recipient, language, name } = account
  const { issuer, name: providerName } = provider
  const { subject } = identity
  const isFirst = passwordHash === null
  await insertIdentity(tx, {
    ...{ id: uuidv7(), accountId, issuer, subject, recordedAt },
    usedAt: recordedAt,
  })
  await updateAccount(tx, locked, recordedAt)
  if (isFirst) await voidTokens(tx, { accountId, kinds: ACCOUNT_TOKEN_KINDS, voidedAt: recordedAt })
  await insertMail(tx, {
    ...{ personId, recipient, language, recordedAt, template: 'identity-linked' },
    values: { name, provider: providerName, at: recordedAt.toISOString(), path: '/account' },
  })
  await recordChanges(tx, { actor: accountId, requestId, recordedAt }, [
    ...(isFirst ? [{ action: 'account.activated' as const, objectId: accountId }] : []),
    {
      action: 'account.identity-linked',
      objectId: accountId,
      after: { issuer },
      personal: { subject },
    },
  ])
}
