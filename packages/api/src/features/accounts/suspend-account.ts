import { Problem } from '@iltizam/shared/problems'
import { ACCOUNT_TOKEN_KINDS } from '@iltizam/shared/vocabulary'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { afterLast } from '../../db/identities.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { voidTokens } from '../credentials/repository.ts'
import { insertMail } from '../mails/repository.ts'
import { giveUpMails } from '../mails/repository-queue.ts'
import { endOtherSessions } from '../sessions/repository.ts'
import { getAccount } from './read-accounts.ts'
import {
  getAccountRow,
  hasOtherAdministrator,
  holdAdministrators,
  isDemonstrationAccount,
  lockAccountVersion,
  updateAccount,
} from './repository.ts'
import type { AccountRecord } from './schema.ts'

interface Named {
  id: string
  version: number
}

/** Lets nobody in with an account from now on; its sessions end, and links that were sent are void. */
export async function suspendAccount(
  tx: Db,
  named: Named,
  reason: string,
  author: Author,
): Promise<AccountRecord> {
  const { locked, account } = await holdAccount(tx, named, author)
  if (!(await hasOtherAdministrator(tx, named.id))) throw new Problem('last-administrator')
  if (account.suspendedAt === null) {
    const accountId = account.id
    const recordedAt = afterLast(author.clock.now(), account.recordedAt, locked.changedAt)
    await updateAccount(tx, locked, recordedAt, { suspendedAt: recordedAt })
    await voidTokens(tx, { accountId, kinds: ACCOUNT_TOKEN_KINDS, voidedAt: recordedAt })
    const ended = await endOtherSessions(tx, { accountId, sessionId: null, endedAt: recordedAt })
    await recordChanges(tx, actOf(author, recordedAt), [
      { action: 'account.suspended', objectId: accountId, reason },
      ...ended.map(({ id }) => ({ action: 'session.ended' as const, objectId: id })),
    ])
    const { personId, email: recipient, language, name } = account
    await giveUpMails(tx, personId, recordedAt)
    const values = { name, at: recordedAt.toISOString() }
    await insertMail(tx, {
      ...{ personId, recipient, language, recordedAt, values },
      template: 'account-suspended',
    })
  }
  return readBack(tx, account.id, author)
}

/** Lets somebody in again, with the password that they had. */
export async function reinstateAccount(
  tx: Db,
  named: Named,
  reason: string,
  author: Author,
): Promise<AccountRecord> {
  const { locked, account } = await holdAccount(tx, named, author)
  if (account.suspendedAt !== null) {
    const recordedAt = afterLast(author.clock.now(), account.suspendedAt, locked.changedAt)
    await updateAccount(tx, locked, recordedAt, { suspendedAt: null })
    await recordChanges(tx, actOf(author, recordedAt), [
      { action: 'account.reinstated', objectId: account.id, reason },
    ])
  }
  return readBack(tx, account.id, author)
}

/** Holds an account still for who decides about others; nobody does about their own. */
async function holdAccount(tx: Db, named: Named, { accountId }: Author) {
  await holdAdministrators(tx)
  const locked = await lockAccountVersion(tx, named)
  if (named.id === accountId) throw new Problem('own-account')
  if (await isDemonstrationAccount(tx, named.id)) throw new Problem('demonstration-account')
  return { locked, account: await getAccountRow(tx, named.id) }
}

const readBack = (tx: Db, id: string, { clock }: Author) =>
  getAccount(tx, id, { asOf: clock.today(), knownAt: undefined })
