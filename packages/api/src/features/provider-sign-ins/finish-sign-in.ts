import { Problem } from '@iltizam/shared/problems'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { openSealedText } from '../../secrets/sealed-text.ts'
import { takeAttempt } from '../attempts/repository.ts'
import { knowsDeviceOf } from '../sessions/repository-devices.ts'
import { type Browser, refuseForNow, type Started } from '../sessions/repository-start.ts'
import { type Entering, enterAccount } from './enter-account.ts'
import { findHolder, refuseAccount } from './find-holder.ts'
import type { Identity, Proof, SignInProvider } from './open-id-provider.ts'
import { findSignIn, type SignInRow, takeSignIn } from './repository.ts'

export interface Answer {
  /** The query with which the provider has sent them back. */
  answer: string
  /** Our own, where the account has a second factor that the provider has not shown. */
  code?: string
}

interface Asking extends Browser {
  provider: SignInProvider
  requestId: string
  clock: Clock
  /** The connection's. */
  address: string
  /** Under which the secrets of second factors are sealed. */
  factorKey: Buffer
  /** Under which sealed what the provider's answer is held to. */
  sealingKey: Buffer
  /** The token by which the browser says that the way was begun in it. */
  browser: string | undefined
}

/** Signs somebody in who comes back from the provider; gives the page that is opened then. */
export async function finishSignIn(
  db: Db,
  { answer, code }: Answer,
  asking: Asking,
): Promise<Started & { returnPath: string | null }> {
  const { address, browser = '', clock } = asking
  const taken = await takeAttempt(db, { kind: 'provider-sign-in', address }, asking)
  const state = new URLSearchParams(answer).get('state') ?? ''
  const signIn = await findSignIn(db, { state, browser }, clock.now())
  if (!signIn) throw over()
  const identity = await whoCame(db, { answer, signIn }, asking)
  const accountId = await findHolder(db, identity, asking.provider)
  if (accountId === undefined) return refuseAccount(db, identity, asking)
  await taken.giveBack(db)
  const entering = { signIn, identity, accountId, code, ...asking }
  const started = await enterByCode(db, entering)
  return { ...started, returnPath: signIn.returnPath }
}

const over = () => new Problem('provider-sign-in-over')

/** Who the provider says it is, now or when they were asked for our own code. */
async function whoCame(
  db: Db,
  { answer, signIn }: { answer: string; signIn: SignInRow },
  { provider, sealingKey, clock }: Asking,
): Promise<Identity> {
  const { id, usedAt, subject, email, sealedProof } = signIn
  if (subject !== null) return { subject, email, isStrong: false }
  if (usedAt !== null || !(await takeSignIn(db, id, clock.now()))) throw over()
  const proof: Proof = JSON.parse(openSealedText(sealingKey, sealedProof, id))
  return provider.redeem(answer, proof)
}

/** Lets them in, where a code that is asked for is right; each one that is tried is counted. */
async function enterByCode(db: Db, entering: Entering & { address: string }): Promise<Started> {
  const { accountId, identity, code, device, address } = entering
  const isKnown = device !== undefined && (await knowsDeviceOf(db, accountId, device))
  const from = { address, device: isKnown ? device : undefined }
  const taken =
    code === undefined
      ? undefined
      : await takeAttempt(db, { kind: 'second-factor', account: accountId, ...from }, entering)
  const started = await enterAccount(db, entering)
  if (started === 'not-let-in') return refuseAccount(db, identity, entering)
  if (typeof started === 'string') return refuseForNow(db, accountId, started, entering)
  await taken?.giveBack(db)
  return started
}
