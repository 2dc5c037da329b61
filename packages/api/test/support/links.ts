import type { AccountTokenKind } from '@iltizam/shared/vocabulary'
import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'

import type { Db } from '../../src/db/connect.ts'
import { accountIdentities, accounts, mails, sessions } from '../../src/db/schema/index.ts'
import { issueToken } from '../../src/features/credentials/repository.ts'
import { beginSignIn } from '../../src/features/provider-sign-ins/begin-sign-in.ts'
import { insertIdentity } from '../../src/features/provider-sign-ins/repository-identities.ts'
import { confirmFactor, putSecondFactor } from '../../src/features/second-factors/repository.ts'
import { newFactorSecret } from '../../src/secrets/one-time-codes.ts'
import { sealText } from '../../src/secrets/sealed-text.ts'
import { codeOf } from './device.ts'
import { knownProvider, knownSubject } from './known-provider.ts'
import type { Scene } from './scene.ts'
import { seedCaller } from './seed-people.ts'
import { seedRounds } from './seed-rounds.ts'
import { testClock, testSecret } from './test.ts'

/** The token of a link that somebody was sent. */
export async function seedLink(db: Db, kind: AccountTokenKind, accountId: string) {
  const address = kind === 'email-change' ? { email: `new-${accountId}@example.org` } : {}
  const issue = { kind, accountId, recordedAt: testClock.now(), ...address }
  return (await issueToken(db, issue)).token
}

/** An account that awaits its holder's first password, with the token that lets them choose it. */
export async function seedInvited(db: Db) {
  const { accountId, personId, email } = await seedCaller(db, 'secretariat')
  await db.update(accounts).set({ passwordHash: null }).where(eq(accounts.id, accountId))
  return { accountId, personId, email, token: await seedLink(db, 'invitation', accountId) }
}

/** The token in the last mail of that kind that was written to an address; none where there is none. */
export async function tokenSentTo(db: Db, email: string, template: string): Promise<string | null> {
  const rows = await db.select().from(mails).where(eq(mails.recipient, email))
  const values = rows.filter((row) => row.template === template).at(-1)?.values
  const { path = '' } = (values ?? {}) as { path?: string }
  return path.split('#')[1] ?? null
}

export type Access = Awaited<ReturnType<typeof seedAccess>>

/** What letting people in needs: an account that was invited, links that are open, and a session. */
export async function seedAccess(db: Db, { deputy, auditor, focalPoint, stranger, planId }: Scene) {
  const [session] = await db
    .select({ id: sessions.id })
    .from(sessions)
    .where(eq(sessions.accountId, auditor.accountId))
  return {
    invited: await seedInvited(db),
    resetToken: await seedLink(db, 'password-reset', deputy.accountId),
    emailToken: await seedLink(db, 'email-change', deputy.accountId),
    factorCode: await seedFactors(db, { begun: focalPoint, confirmed: stranger }),
    /** The auditor's. */
    sessionId: session?.id ?? '',
    identityId: await seedIdentity(db, auditor),
    wayBack: await seedWayBack(db),
    rounds: await seedRounds(db, planId),
  }
}

/** The one whom the provider of the tests knows as somebody of ours, and no longer whoever was it; gives the link's id. */
export async function seedIdentity(db: Db, { accountId }: { accountId: string }): Promise<string> {
  const { issuer } = knownProvider
  const id = uuidv7()
  const recordedAt = testClock.now()
  await db.delete(accountIdentities).where(eq(accountIdentities.subject, knownSubject))
  await insertIdentity(db, {
    id,
    accountId,
    issuer,
    subject: knownSubject,
    usedAt: recordedAt,
    recordedAt,
  })
  return id
}

/** The answer that somebody brings back from the provider, and what their browser sends with it. */
export async function seedWayBack(db: Db) {
  const { browser, address } = await beginSignIn(db, {
    ...{ provider: knownProvider, language: 'ar', returnPath: null, clock: testClock },
    sealingKey: testSecret.derive('provider-sign-in'),
  })
  return {
    answer: `code=known&${new URL(address).search.slice(1)}`,
    cookie: `iltizam-provider=${browser}`,
  }
}

interface Enrolling {
  begun: { accountId: string }
  confirmed: { accountId: string }
}

/** A second factor that somebody has confirmed; gives what its device tells codes by. */
export async function seedFactor(db: Db, accountId: string): Promise<string> {
  const secret = newFactorSecret()
  await beginFactor(db, accountId, secret)
  await confirmFactor(db, accountId, { confirmedAt: testClock.now(), lastUsedStep: 0 })
  return secret
}

async function beginFactor(db: Db, accountId: string, secret: string): Promise<void> {
  const sealedSecret = sealText(testSecret.derive('second-factor'), secret, accountId)
  await putSecondFactor(db, { accountId, sealedSecret, recordedAt: testClock.now() })
}

/** Second factors of two people who have the same device; gives the code that it tells now. */
async function seedFactors(db: Db, { begun, confirmed }: Enrolling): Promise<string> {
  const secret = await seedFactor(db, confirmed.accountId)
  await beginFactor(db, begun.accountId, secret)
  return codeOf(secret, testClock.now().getTime())
}
