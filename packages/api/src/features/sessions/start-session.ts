import { Problem } from '@iltizam/shared/problems'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { isPassword } from '../../secrets/passwords.ts'
import { findAccountByEmail, lockAccount } from '../accounts/repository.ts'
import { takeAttempt } from '../attempts/repository.ts'
import { recordChanges } from '../audit/repository.ts'
import { hasSecondFactor } from '../second-factors/repository.ts'
import { type CodeCheck, whyNotByCode } from '../second-factors/repository-codes.ts'
import { knowsDevice } from './repository-devices.ts'
import {
  type Browser,
  openSession,
  refuseForNow,
  type Started,
  type WhyNotYet,
} from './repository-start.ts'

export interface Credentials {
  email: string
  password: string
  /** Of a device or in its place, where the account has a second factor. */
  code?: string
}

interface Asking extends Browser {
  requestId: string
  clock: Clock
  /** The connection's. */
  address: string
  /** Under which the secrets of second factors are sealed. */
  factorKey: Buffer
}

type WhyNot = 'wrong-credentials' | WhyNotYet

/** Signs somebody in; gives the tokens, which are kept nowhere. A refusal leaves its trace too. */
export async function startSession(
  db: Db,
  { email, password, code }: Credentials,
  asking: Asking,
): Promise<Started> {
  const { device, address } = asking
  const isKnown = device !== undefined && (await knowsDevice(db, email, device))
  const from = { address, device: isKnown ? device : undefined }
  const taken = await takeAttempt(db, { kind: 'sign-in', account: email, ...from }, asking)
  const account = await findAccountByEmail(db, email)
  const isRight = await isPassword(account?.passwordHash, password)
  const isLetIn = account && isRight && !account.suspendedAt
  // The same is done whether or not there is such an account: neither answer nor time tells.
  if (!isLetIn) return refuse(db, email, asking)
  await taken.giveBack(db)
  const codeTaken =
    code !== undefined && (await hasSecondFactor(db, account.id))
      ? await takeAttempt(db, { kind: 'second-factor', account: account.id, ...from }, asking)
      : undefined
  const started = await openByCode(db, account, { ...asking, code })
  if (started === 'wrong-credentials') return refuse(db, email, asking)
  if (typeof started === 'string') return refuseForNow(db, account.id, started, asking)
  await codeTaken?.giveBack(db)
  return started
}

/** Why not, or the session: the password may have changed since it was compared, which ended all. */
function openByCode(
  db: Db,
  account: { id: string; version: number; passwordIsShort: boolean },
  { requestId, clock, code, factorKey, ...browser }: Asking & { code: string | undefined },
): Promise<Started | WhyNot> {
  const { id: accountId } = account
  return db.transaction(async (tx) => {
    const locked = await lockAccount(tx, accountId)
    if (locked.version !== account.version) return 'wrong-credentials'
    const recordedAt = clock.now()
    const whyNot = await whyNotYet(tx, account, { accountId, code, factorKey, now: recordedAt })
    if (whyNot !== null) return whyNot
    const way = 'password'
    return openSession(tx, {
      ...{ accountId, way, factorByProvider: false, browser, requestId, recordedAt },
    })
  })
}

/** What the password is not enough without; null where it is, and the code is used. */
async function whyNotYet(
  tx: Db,
  { passwordIsShort }: { passwordIsShort: boolean },
  check: Omit<CodeCheck, 'code'> & { code: string | undefined },
): Promise<WhyNotYet | null> {
  // A short password was chosen beside a second factor; once that was reset it is worth too little.
  if (passwordIsShort && !(await hasSecondFactor(tx, check.accountId)))
    return 'longer-password-needed'
  return whyNotByCode(tx, check)
}

async function refuse(db: Db, email: string, { requestId, clock }: Asking): Promise<never> {
  const act = { actor: 'nobody', requestId, recordedAt: clock.now() }
  await db.transaction((tx) =>
    recordChanges(tx, act, [
      { action: 'session.refused', objectId: requestId, personal: { email } },
    ]),
  )
  throw new Problem('wrong-credentials')
}
