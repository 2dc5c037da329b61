import { dayIn } from '@iltizam/shared/days'
import { lastDayFaults, USUAL_OVERLAP } from '@iltizam/shared/key-life'
import { Problem, refuseFaults, ruleFault } from '@iltizam/shared/problems'
import { hasEnded } from '@iltizam/shared/successions'
import type { KeyScope } from '@iltizam/shared/vocabulary'
import { v7 as uuidv7 } from 'uuid'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { afterLast } from '../../db/identities.ts'
import { newKeyToken, tokenSha256 } from '../../secrets/tokens.ts'
import { type Act, actOf, type Change, recordChanges } from '../audit/repository.ts'
import { describeKey } from './read-systems.ts'
import { endKey, findSystemRow, getKeyRow, insertKey, lockKey, lockSystem } from './repository.ts'
import type { IssuedKey, KeyRotation, NewKey } from './schema.ts'

interface Issuing {
  author: Author
  /** Whose days are meant. */
  timeZone: string
}

/** Makes a key of a system. Whoever asks is told it this once: only its hash is kept. */
export async function createKey(
  tx: Db,
  systemId: string,
  { scopes, lastDay }: NewKey,
  issuing: Issuing,
): Promise<IssuedKey> {
  await lockSystem(tx, systemId)
  await refuseEndedBody(tx, systemId, issuing.author)
  const act = actOf(issuing.author)
  return issue(tx, { systemId, scopes, lastDay, replacesId: null }, { ...issuing, act, also: [] })
}

/** Makes a key for the same in place of another, which goes on for some days so that nothing stands still. */
export async function rotateKey(
  tx: Db,
  named: { id: string; version: number },
  { lastDay, overlapDays = USUAL_OVERLAP }: KeyRotation,
  issuing: Issuing,
): Promise<IssuedKey> {
  const { author } = issuing
  const { locked, key } = await lockKey(tx, named)
  await refuseEndedBody(tx, key.systemId, author)
  const { clock } = author
  if (describeKey(key, clock).state !== 'in-force') throw new Problem('key-not-in-force')
  const act = actOf(author, afterLast(clock.now(), key.recordedAt, locked.changedAt))
  const overlap = clock.now().getTime() + overlapDays * 24 * 3_600_000
  const expiresAt = new Date(Math.min(key.expiresAt.getTime(), overlap))
  await endKey(tx, locked, act.recordedAt, { expiresAt })
  const rotated: Change = {
    action: 'key.rotated',
    objectId: key.id,
    before: { expiresAt: key.expiresAt },
    after: { expiresAt },
  }
  const { systemId, scopes, id: replacesId } = key
  return issue(tx, { systemId, scopes, lastDay, replacesId }, { ...issuing, act, also: [rotated] })
}

interface ToIssue {
  systemId: string
  scopes: KeyScope[]
  lastDay: string
  replacesId: string | null
}

async function issue(
  tx: Db,
  { lastDay, ...said }: ToIssue,
  { author, timeZone, act, also }: Issuing & { act: Act; also: Change[] },
): Promise<IssuedKey> {
  const { clock, accountId } = author
  // Of the real calendar, wherever a demonstration stands still.
  refuseFaults(lastDayFaults(lastDay, dayIn(timeZone, clock.now())))
  const id = uuidv7()
  const { token, beginning } = newKeyToken()
  const { recordedAt } = act
  await insertKey(
    tx,
    {
      ...said,
      id,
      beginning,
      tokenSha256: tokenSha256(token),
      recordedAt,
      recordedById: accountId,
    },
    { lastDay, timeZone },
  )
  const key = await getKeyRow(tx, id)
  const { expiresAt } = key
  await recordChanges(tx, act, [
    ...also,
    { action: 'key.created', objectId: id, after: { ...said, beginning, expiresAt } },
  ])
  return { systemId: said.systemId, key: describeKey(key, clock), token }
}

async function refuseEndedBody(tx: Db, systemId: string, { clock }: Author): Promise<void> {
  const system = await findSystemRow(tx, systemId)
  const endedOn = system?.organizationEndedOn ?? null
  refuseFaults(hasEnded({ endedOn }, clock.today()) ? [ruleFault('#', 'body-ended')] : [])
}
