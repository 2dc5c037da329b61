import { Problem, ruleFault } from '@iltizam/shared/problems'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { getAccountRow, isDemonstrationAccount, lockAccount } from '../accounts/repository.ts'
import { takeAttempt } from '../attempts/repository.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { provePassword } from '../credentials/repository-password.ts'

/** Who changes the second factor of their own account, from where, and what seals it. */
export interface Changing {
  author: Author
  /** The connection's. */
  address: string
  factorKey: Buffer
}

/** The account of somebody who knows its password; one that is offered to everybody stays as it is. */
export async function getProvenAccount(db: Db, password: string, { author, address }: Changing) {
  await refuseDemonstrationAccount(db, author.accountId)
  const account = await getAccountRow(db, author.accountId)
  await provePassword(db, account, { password, pointer: '#/password', address }, author)
  return account
}

export type ProvenAccount = Awaited<ReturnType<typeof getProvenAccount>>

export async function refuseDemonstrationAccount(db: Db, accountId: string): Promise<void> {
  if (await isDemonstrationAccount(db, accountId)) throw new Problem('demonstration-account')
}

/** Does something for who has shown a right code, in one transaction; a wrong one is counted and traced. */
export async function withRightCode<R>(
  db: Db,
  { author, address }: Changing,
  work: (tx: Db) => Promise<R | 'wrong'>,
): Promise<R> {
  const { accountId, caller } = author
  const device = caller.sessionId ?? undefined
  const attempt = { kind: 'second-factor', account: accountId, device, address } as const
  const taken = await takeAttempt(db, attempt, author)
  const done = await db.transaction(async (tx) => {
    await lockAccount(tx, accountId)
    return work(tx)
  })
  if (done !== 'wrong') {
    await taken.giveBack(db)
    return done
  }
  await recordChanges(db, actOf(author), [{ action: 'account.code-refused', objectId: accountId }])
  throw new Problem('rule-broken', 'is not a right code', [ruleFault('#/code', 'one-time-code')])
}
