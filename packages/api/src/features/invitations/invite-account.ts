import { Problem, refuseFaults, ruleFault } from '@iltizam/shared/problems'
import { v7 as uuidv7 } from 'uuid'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { findAccountByEmail, holdForAccount, insertAccount } from '../accounts/repository.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { findPersonRow, insertPeople } from '../people/repository.ts'
import type { NewInvitation, SentInvitation } from './schema.ts'
import { sendInvitation } from './send-invitation.ts'

/** Makes an account without a password, and sends its holder the link by which they choose one. */
export async function inviteAccount(
  tx: Db,
  invitation: NewInvitation,
  author: Author,
): Promise<SentInvitation> {
  const { language, offices } = invitation
  const email = invitation.email.toLowerCase()
  const act = actOf(author)
  const { recordedAt } = act
  await holdForAccount(tx, email)
  const person = await personOf(tx, invitation)
  if (await findAccountByEmail(tx, email))
    throw new Problem('email-taken', 'email-taken', [ruleFault('#/email', 'email-taken')])
  const id = uuidv7()
  const { id: personId, name } = person
  if (person.isNew) await insertPeople(tx, [{ id: personId, name, recordedAt }])
  await insertAccount(
    tx,
    { id, personId, email, language, recordedAt },
    offices.map((role) => ({ id: uuidv7(), accountId: id, role, recordedAt })),
  )
  const sent = await sendInvitation(
    tx,
    { id, version: 1, personId, name, email, language },
    recordedAt,
  )
  await recordChanges(tx, act, [
    ...(person.isNew
      ? [{ action: 'person.created' as const, objectId: personId, personal: { name } }]
      : []),
    {
      action: 'account.invited',
      objectId: id,
      after: { personId, roles: offices },
      personal: { email },
    },
  ])
  return sent
}

/** Whom it is for: somebody known who has no account yet, or somebody new. */
async function personOf(tx: Db, { name, personId }: NewInvitation) {
  if ((name === undefined) === (personId === undefined))
    refuseFaults([ruleFault('#/name', 'name-or-person')])
  if (personId === undefined) return { id: uuidv7(), name: name ?? '', isNew: true }
  await holdForAccount(tx, personId)
  const known = await findPersonRow(tx, personId)
  if (!known || known.name === null)
    throw new Problem('rule-broken', 'nobody', [ruleFault('#/personId', 'unknown')])
  if (known.hasAccount) throw new Problem('person-has-account')
  return { id: personId, name: known.name, isNew: false }
}
