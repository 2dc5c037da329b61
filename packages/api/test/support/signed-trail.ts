import type { Db } from '../../src/db/connect.ts'
import { trailLines } from '../../src/features/audit-chain/export-trail.ts'
import { signCheckpoint } from '../../src/features/audit-chain/sign-checkpoint.ts'
import { signingKey } from '../../src/secrets/signing-key.ts'
import { testClock } from './test.ts'
import { creationEvent, recordEvents } from './trail.ts'

export const checkpointKey = signingKey(Buffer.alloc(32, 7))

/** A trail of so many events, every third with something on a person, signed at these places. */
export async function makeSignedTrail(db: Db, count: number, signedAt: readonly number[]) {
  for (let n = 1; n <= count; n += 1) {
    const personal = n % 3 === 0 ? { personal: { name: `شخص ${n}` } } : {}
    const event = creationEvent(undefined, { n, share: n / 8, note: null })
    await recordEvents(db, [{ ...event, reason: `السبب ${n}`, ...personal }])
    if (signedAt.includes(n)) await signCheckpoint(db, checkpointKey, testClock)
  }
}

/** The trail as it is exported, line by line without their ends. */
export async function exportedLines(db: Db): Promise<string[]> {
  const { publicKey } = checkpointKey
  const lines: string[] = []
  for await (const line of trailLines(db, { publicKey, clock: testClock }))
    lines.push(line.trimEnd())
  return lines
}
