import type { AuditAction } from '@iltizam/shared/audit-actions'
import { Problem } from '@iltizam/shared/problems'
import { v7 as uuidv7 } from 'uuid'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { isPassword } from '../../secrets/passwords.ts'
import { newToken, tokenSha256 } from '../../secrets/tokens.ts'
import { findAccountByEmail, lockAccount } from '../accounts/repository.ts'
import { takeAttempt } from '../attempts/repository.ts'
import { recordChanges } from '../audit/repository.ts'
import { hasSecondFactor } from '../second-factors/repository.ts'
import { takeCode } from '../second-factors/repository-codes.ts'
import { openAt } from './identify-caller.ts'
import { endSessionOfToken, insertSession } from './repository.ts'
import { keepDevice, knowsDevice } from './repository-devices.ts'

export interface Credentials {
  email: string
  password: string
  /** Of a device or in its place, where the account has a second factor. */
  code?: string
}

interface Asking {
  requestId: string
  clock: Clock
  /** The connection's. */
  address: string
  /** Under which the secrets of second factors are sealed. */
  factorKey: Buffer
  /** What the browser calls itself. */
  userAgent?: string | undefined
  /** The token by which the browser says that somebody has signed in there before. */
  device?: string | undefined
  /** The token of the session that the browser still has. */
  replaced?: string | undefined
}

interface Started {
  accountId: string
  token: string
  /** By which the browser is known from now on. */
  device: string
}

/** Why somebody who knows the password is not let in by it. */
type WhyNotYet = 'code-required' | 'wrong-code' | 'longer-password-needed'
type WhyNot = 'wrong-credentials' | WhyNotYet

/** Nobody's is as long; whoever makes one up is not kept whole. */
const longestUserAgent = 300

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
  const started = await openSession(db, account, { ...asking, code })
  if (started === 'wrong-credentials') return refuse(db, email, asking)
  if (typeof started === 'string') return refuseForNow(db, account.id, started, asking)
  await codeTaken?.giveBack(db)
  return started
}

/** Why not, or the session: the password may have changed since it was compared, which ended all. */
function openSession(
  db: Db,
  account: { id: string; version: number; passwordIsShort: boolean },
  {
    requestId,
    clock,
    userAgent,
    device: presented,
    replaced,
    code,
    factorKey,
  }: Asking & { code: string | undefined },
): Promise<Started | WhyNot> {
  const { id: accountId } = account
  return db.transaction(async (tx) => {
    const locked = await lockAccount(tx, accountId)
    if (locked.version !== account.version) return 'wrong-credentials'
    const recordedAt = clock.now()
    const whyNot = await whyNotYet(tx, { ...account, code, factorKey, now: recordedAt })
    if (whyNot !== null) return whyNot
    const token = newToken()
    const id = uuidv7()
    await insertSession(tx, {
      id,
      accountId,
      tokenSha256: tokenSha256(token),
      startedAt: recordedAt,
      usedAt: recordedAt,
      userAgent: userAgent?.slice(0, longestUserAgent) ?? null,
    })
    if (replaced !== undefined) await endReplaced(tx, replaced, { requestId, recordedAt })
    const device = await keepDevice(tx, { accountId, presented, usedAt: recordedAt })
    await recordChanges(tx, { actor: accountId, requestId, recordedAt }, [
      { action: 'session.started', objectId: id, after: { accountId } },
    ])
    return { accountId, token, device }
  })
}

/** One browser holds one session: nobody comes back to the one before by its token. */
async function endReplaced(
  tx: Db,
  token: string,
  { requestId, recordedAt }: { requestId: string; recordedAt: Date },
): Promise<void> {
  const until = { endedAt: recordedAt, ...openAt(recordedAt) }
  for (const { id, accountId } of await endSessionOfToken(tx, tokenSha256(token), until))
    await recordChanges(tx, { actor: accountId, requestId, recordedAt }, [
      { action: 'session.ended', objectId: id },
    ])
}

/** What the password is not enough without; null where it is, and the code is used. */
async function whyNotYet(
  tx: Db,
  {
    id: accountId,
    passwordIsShort,
    code,
    ...check
  }: {
    id: string
    passwordIsShort: boolean
    code: string | undefined
    factorKey: Buffer
    now: Date
  },
): Promise<WhyNotYet | null> {
  // A short password was chosen beside a second factor; once that was reset it is worth too little.
  if (!(await hasSecondFactor(tx, accountId)))
    return passwordIsShort ? 'longer-password-needed' : null
  if (code === undefined) return 'code-required'
  return (await takeCode(tx, { ...check, accountId, code })) ? null : 'wrong-code'
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

const traces = {
  'code-required': 'session.code-asked',
  'wrong-code': 'session.code-wrong',
  'longer-password-needed': 'session.longer-password-asked',
} as const satisfies Record<WhyNotYet, AuditAction>

/** The password was right: that is told, and no more. */
async function refuseForNow(
  db: Db,
  accountId: string,
  why: WhyNotYet,
  { requestId, clock }: Asking,
): Promise<never> {
  await recordChanges(db, { actor: 'nobody', requestId, recordedAt: clock.now() }, [
    { action: traces[why], objectId: requestId, after: { accountId } },
  ])
  throw new Problem(why)
}
