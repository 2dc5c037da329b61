import { Problem, ruleFault } from '@iltizam/shared/problems'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { lockAccount } from '../accounts/repository.ts'
import { takeAttempt } from '../attempts/repository.ts'
import { actOf, recordChanges } from '../audit/repository.ts'

/** Who changes what their own account is entered by, from where, and what seals its second factor. */
export interface Changing {
  author: Author
  /** The connection's. */
  address: string
  factorKey: Buffer
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
