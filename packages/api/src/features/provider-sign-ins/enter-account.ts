import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { afterLast } from '../../db/identities.ts'
import { findAccountRow, lockAccount } from '../accounts/repository.ts'
import { whyNotByCode } from '../second-factors/repository-codes.ts'
import { type Browser, openSession, type Started } from '../sessions/repository-start.ts'
import { linkIdentity, linkOf } from './link-identity.ts'
import type { Identity, SignInProvider } from './open-id-provider.ts'
import { keepNamed, type SignInRow } from './repository.ts'
import { touchIdentity } from './repository-identities.ts'

export interface Entering extends Browser {
  signIn: SignInRow
  provider: SignInProvider
  identity: Identity
  accountId: string
  /** As somebody typed it. */
  code: string | undefined
  /** Under which the secrets of second factors are sealed. */
  factorKey: Buffer
  requestId: string
  clock: Clock
}

type WhyNot = 'not-let-in' | 'code-required' | 'wrong-code'

/**
 * Opens a session, and links the account where this is the first time; or says why not. Whom the
 * provider has named is kept while our own code is awaited from them, and no longer.
 */
export const enterAccount = (db: Db, entering: Entering): Promise<Started | WhyNot> =>
  db.transaction((tx) => enter(tx, entering))

async function enter(tx: Db, entering: Entering): Promise<Started | WhyNot> {
  const { signIn, provider, identity, accountId, code, factorKey, requestId, clock } = entering
  const locked = await lockAccount(tx, accountId)
  const account = await findAccountRow(tx, accountId)
  if (!account || account.suspendedAt) return 'not-let-in'
  const recordedAt = afterLast(clock.now(), account.recordedAt, locked.changedAt)
  const link = await linkOf(tx, account, { provider, identity }, recordedAt)
  if (link === 'none') return 'not-let-in'

  const whyNot = identity.isStrong
    ? null
    : await whyNotByCode(tx, { accountId, code, factorKey, now: recordedAt })
  await keepNamed(tx, signIn.id, whyNot === null ? { subject: null, email: null } : identity)
  if (whyNot !== null) return whyNot
  if (link === 'to-link')
    await linkIdentity(tx, { account, locked, provider, identity, requestId, recordedAt })
  else await touchIdentity(tx, { accountId, issuer: provider.issuer }, recordedAt)
  return openSession(tx, {
    ...{ accountId, way: 'provider', factorByProvider: identity.isStrong, browser: entering },
    ...{ requestId, recordedAt },
  })
}
