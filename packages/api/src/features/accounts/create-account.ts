import type { HeldRole } from '@iltizam/shared/permissions'
import { Problem } from '@iltizam/shared/problems'
import { v7 as uuidv7 } from 'uuid'

import type { Db } from '../../db/connect.ts'
import { hashPassword } from '../../secrets/passwords.ts'
import { type Act, recordChanges } from '../audit/repository.ts'
import { findAccountByEmail, insertAccount } from './repository.ts'

export interface NewAccount {
  email: string
  name: string
  password: string
  roles: readonly HeldRole[]
}

/** Lets somebody sign in; gives the account's id. The password is told by who calls, or not at all. */
export async function createAccount(
  db: Db,
  { email, name, password, roles }: NewAccount,
  act: Act,
): Promise<string> {
  const id = uuidv7()
  const passwordHash = await hashPassword(password)
  return db.transaction(async (tx) => {
    if (await findAccountByEmail(tx, email)) throw new Problem('email-taken')
    const { recordedAt } = act
    await insertAccount(
      tx,
      { id, email: email.toLowerCase(), name, passwordHash, recordedAt },
      roles.map((held) => ({ ...held, id: uuidv7(), accountId: id, recordedAt })),
    )
    const after = { roles }
    await recordChanges(tx, act, [
      { action: 'account.created', objectId: id, after, personal: { email, name } },
    ])
    return id
  })
}
