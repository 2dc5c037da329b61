import type { Day } from '@iltizam/shared/days'
import type { Mandate } from '@iltizam/shared/mandates'
import { Problem } from '@iltizam/shared/problems'
import type { MandateKind, Office } from '@iltizam/shared/vocabulary'
import { v7 as uuidv7 } from 'uuid'

import type { Db } from '../../db/connect.ts'
import { hashPassword } from '../../secrets/passwords.ts'
import { type Act, recordChanges } from '../audit/repository.ts'
import { grantMandate } from '../mandates/grant-mandate.ts'
import { insertPeople } from '../people/repository.ts'
import { findAccountByEmail, insertAccount } from './repository.ts'

export interface NewAccount {
  email: string
  /** The person's. */
  name: string
  password: string
  offices: readonly Office[]
  /** What the person answers for from that day on. */
  mandates: readonly (Mandate & { kind: MandateKind; startsOn: Day })[]
}

/** Lets somebody sign in; gives the account's id. The password is told by who calls, or not at all. */
export async function createAccount(
  db: Db,
  { email, name, password, offices, mandates }: NewAccount,
  act: Act,
): Promise<string> {
  const id = uuidv7()
  const personId = uuidv7()
  const passwordHash = await hashPassword(password)
  return db.transaction(async (tx) => {
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
    for (const { startsOn, ...mandate } of mandates)
      await grantMandate(tx, { ...mandate, personId }, { startsOn, endsOn: null }, act)
    return id
  })
}
