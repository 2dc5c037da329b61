import type { Day } from '@iltizam/shared/days'
import { v7 as uuidv7 } from 'uuid'

import type { Db } from '../../db/connect.ts'
import { instance, secretFingerprints } from '../../db/schema/index.ts'

/** The day on which this demonstration stands still; null on a real instance. */
export async function findDemonstrationDay(db: Db): Promise<Day | null> {
  const [row] = await db.select({ day: instance.demonstrationDay }).from(instance)
  return row?.day ?? null
}

/** Says that this instance is a demonstration; there is one such row at most. */
export async function insertInstance(db: Db, demonstrationDay: Day): Promise<string> {
  const id = uuidv7()
  await db.insert(instance).values({ id, demonstrationDay })
  return id
}

/** Tells the secret that this database goes with; undefined until a program has started on it. */
export async function findSecretFingerprint(db: Db): Promise<string | undefined> {
  const [row] = await db.select().from(secretFingerprints)
  return row?.fingerprint
}

/** Says which secret this database goes with; where that has been said, it stays. */
export async function insertSecretFingerprint(
  db: Db,
  fingerprint: string,
  recordedAt: Date,
): Promise<void> {
  await db.insert(secretFingerprints).values({ fingerprint, recordedAt }).onConflictDoNothing()
}
