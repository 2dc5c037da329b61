import { OPTIONAL_MAILS } from '@iltizam/shared/mails'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { afterLast } from '../../db/identities.ts'
import { getAccountRow } from '../accounts/repository.ts'
import { actOf, recordChanges } from '../audit/repository.ts'
import { getPreferences, lockPreferences, updatePreferences } from './repository-preferences.ts'
import type { MailChoice, MailPreferences } from './schema.ts'

/** Which mails who is signed in wants. */
export async function readMailPreferences(db: Db, author: Author): Promise<MailPreferences> {
  return getPreferences(db, await personOf(db, author))
}

/** Takes which mails who is signed in wants from now on. */
export async function chooseMails(
  tx: Db,
  { declined: chosen }: MailChoice,
  { author, version }: { author: Author; version: number },
): Promise<MailPreferences> {
  const personId = await personOf(tx, author)
  const locked = await lockPreferences(tx, personId, version)
  // In one order, so that the same choice is the same text.
  const declined = OPTIONAL_MAILS.filter((one) => chosen.includes(one))
  const act = actOf(author, afterLast(author.clock.now(), locked.changedAt))
  await updatePreferences(tx, { id: locked.id, declined, changedAt: act.recordedAt })
  const before = { declined: locked.declined }
  await recordChanges(tx, act, [
    { action: 'person.mails-chosen', objectId: personId, before, after: { declined } },
  ])
  return getPreferences(tx, personId)
}

async function personOf(db: Db, { accountId }: Author): Promise<string> {
  const { personId } = await getAccountRow(db, accountId)
  return personId
}
