import { Problem } from '@iltizam/shared/problems'
import type { Office } from '@iltizam/shared/vocabulary'
import { v7 as uuidv7 } from 'uuid'

import type { Db } from '../../db/connect.ts'
import { hashPassword } from '../../secrets/passwords.ts'
import { type Act, recordChanges } from '../audit/repository.ts'
import { insertPeople } from '../people/repository.ts'
import { findAccountByEmail, holdForAccount, insertAccount } from './repository.ts'

export interface NewAccount {
  email: string
  /** The person's. */
  name: string
  password: string
  offices: readonly Office[]
}

/** Lets somebody sign in; gives the account and its person. The password is told by who calls, or not at all. */
export async function createAccount(
  db: Db,
  { email, name, password, offices }: NewAccount,
  act: Act,
): Promise<{ id: string; personId: string }> {
  const id = uuidv7()
  const personId = uuidv7()
  const passwordHash = await hashPassword(password)
  return db.transaction(async (tx) => {
    await holdForAccount(tx, email)
    if (await findAccountByEmail(tx, email)) throw new Problem('email-taken')
    const { recordedAt } = act
    await insertPeople(tx, [{ id: personId, name, recordedAt }])
    await insertAccount(
      tx,
      { id, personId, email: email.toLowerCase(), passwordHash, recordedAt },
      offices.map((role) => ({ id: uuidv7(), accountId: id, role, recordedAt })),
    )
    await recordChanges(tx, act, [
      { action: 'person.created', objectId: personId, personal: { name } },
      {
        action: 'account.created',
        objectId: id,
        after: { personId, roles: offices },
        personal: { email },
      },
    ])
    return { id, personId }
  })
}
