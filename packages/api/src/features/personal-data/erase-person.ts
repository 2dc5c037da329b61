import { type FieldFault, Problem, refuseFaults, ruleFault } from '@iltizam/shared/problems'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { eraseAnswers } from '../../db/idempotency.ts'
import { afterLast } from '../../db/identities.ts'
import { holdForAccount, lockAccountOfPerson, updateAccount } from '../accounts/repository.ts'
import { actOf, type Change, recordChanges } from '../audit/repository.ts'
import { erasePayloadsAbout } from '../audit/repository-personal.ts'
import { deleteTokensOf } from '../credentials/repository.ts'
import { eraseMailsOf } from '../mails/repository-erasure.ts'
import { eraseName, findPersonRow, lockPersonVersion } from '../people/repository.ts'
import { deleteIdentitiesOf } from '../provider-sign-ins/repository-erasure.ts'
import { deleteSecondFactor } from '../second-factors/repository.ts'
import { deleteSessionsOf, endOtherSessions } from '../sessions/repository.ts'
import { forgetDevicesOf } from '../sessions/repository-devices.ts'
import { getErasureOutlook } from './read-erasure.ts'
import type { ErasureOutlook } from './schema.ts'

interface Named {
  id: string
  version: number
}

type Account = NonNullable<Awaited<ReturnType<typeof lockAccountOfPerson>>>

/**
 * Erases what is kept about somebody, for good. What they did stays, as somebody's whose data was
 * erased. Whoever invites them waits for the first lock; the others are in the order of all writes.
 */
export async function erasePerson(
  tx: Db,
  named: Named,
  reason: string,
  author: Author,
): Promise<ErasureOutlook> {
  await holdForAccount(tx, named.id)
  const account = await lockAccountOfPerson(tx, named.id)
  const { id, changedAt } = await lockPersonVersion(tx, named)
  const person = await findPersonRow(tx, id)
  if (!person) throw new Problem('person-not-found')
  const { name } = person
  if (name === null) throw new Problem('person-erased')
  const email = account?.email ?? null
  await refuseHindered(tx, id, author)
  refuseFaults(whyNotReason(reason, [name, email]))

  const follows = [person.recordedAt, changedAt, account?.recordedAt, account?.changedAt]
  const act = actOf(author, afterLast(author.clock.now(), ...follows))
  const { recordedAt } = act
  const ended = account ? await closeAccount(tx, account, recordedAt) : []
  await eraseMailsOf(tx, { personId: id, name }, recordedAt)
  const said = [id, account?.id, email].flatMap((text) => text ?? [])
  await eraseAnswers(tx, account?.id ?? null, said)
  await eraseName(tx, id, recordedAt)
  await recordChanges(tx, act, [...ended, { action: 'person.erased', objectId: id, reason }])
  await erasePayloadsAbout(tx, { personId: id, accountId: account?.id ?? null })
  return getErasureOutlook(tx, id, author)
}

/** Nobody who is still something here, nor oneself, nor somebody whom a demonstration offers. */
async function refuseHindered(tx: Db, id: string, author: Author): Promise<void> {
  const { isOwn, isDemonstration, offices, mandates, seats } = await getErasureOutlook(
    tx,
    id,
    author,
  )
  if (isOwn) throw new Problem('own-account')
  if (isDemonstration) throw new Problem('demonstration-account')
  const fault = (rule: string, detail: string) => ({ pointer: '#/params/personId', rule, detail })
  refuseFaults(
    [
      ...offices.map((office) => fault('office-held', office)),
      ...mandates.map((mandate) => fault('mandate-not-over', mandate.id)),
      ...seats.map((seat) => fault('seat-not-over', seat.id)),
    ],
    'still-in-office',
  )
}

/** The reason stays in the trail for good: it is the request's reference, and names nobody. */
function whyNotReason(reason: string, said: readonly (string | null)[]): FieldFault[] {
  const text = reason.toLowerCase()
  const isSaid = said.some((one) => one !== null && text.includes(one.toLowerCase()))
  return isSaid ? [ruleFault('#/reason', 'names-person')] : []
}

/** Lets nobody in any more, and forgets by what somebody was let in. */
async function closeAccount(tx: Db, account: Account, at: Date): Promise<Change[]> {
  const { id: accountId, email, suspendedAt } = account
  const sessions = await endOtherSessions(tx, { accountId, sessionId: null, endedAt: at })
  await deleteSessionsOf(tx, accountId)
  await forgetDevicesOf(tx, accountId)
  await deleteSecondFactor(tx, accountId)
  await deleteTokensOf(tx, accountId)
  await deleteIdentitiesOf(tx, { accountId, email })
  await updateAccount(tx, account, at, {
    ...{ email: null, passwordHash: null, passwordIsShort: false, language: 'ar' },
    suspendedAt: suspendedAt ?? at,
  })
  return [
    ...sessions.map(({ id }) => ({ action: 'session.ended' as const, objectId: id })),
    { action: 'account.erased', objectId: accountId },
  ]
}
