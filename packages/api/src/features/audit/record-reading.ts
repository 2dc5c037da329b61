import type { Reading } from '@iltizam/shared/readings'
import { v5 as uuidv5 } from 'uuid'

import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import { actOf, recordChanges } from './repository.ts'
import { holdForReading, isReadingRecorded } from './repository-readings.ts'

/**
 * Traces what an auditor read: once for each session, question and hour of the clock, however often and
 * however many pages, so that the trail of what was done stays legible.
 */
export async function recordReading(db: Db, author: Author, reading: Reading): Promise<void> {
  const act = actOf(author)
  const id = idOf(reading, act.credentialId ?? author.accountId, act.recordedAt)
  // Most are repetitions, which need no turn.
  if (await isReadingRecorded(db, id)) return
  await db.transaction(async (tx) => {
    await holdForReading(tx, id)
    if (await isReadingRecorded(tx, id)) return
    await recordChanges(tx, act, [{ action: 'reading.begun', objectId: id, ...saidOf(reading) }])
  })
}

/** What is searched for is often a person's name: it is kept apart, so that it can be erased. */
function saidOf({ operation, asked: { search, ...asked } }: Reading) {
  const after = { operation, ...(Object.keys(asked).length > 0 && { asked }) }
  return search === undefined ? { after } : { after, personal: { search } }
}

/** The same for the same question of the same session in the same hour, on every replica. */
function idOf({ operation, asked }: Reading, credentialId: string, at: Date): string {
  const sorted = Object.entries(asked).toSorted(([one], [other]) => (one < other ? -1 : 1))
  const hour = at.toISOString().slice(0, 13)
  return uuidv5(JSON.stringify([hour, operation, sorted]), credentialId)
}
