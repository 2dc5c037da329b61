import type { Db } from '../../db/connect.ts'
import { auditEvents, auditPersonalPayloads } from '../../db/schema/index.ts'
import { contentSha256 } from '../../json/canonical-json.ts'

/** Who acts, in which request and when: the same for all events of one use case. */
export interface Act {
  /** A program, such as 'command-line', or a person's account. */
  actor: string
  requestId: string
  recordedAt: Date
}

export interface Change {
  /** Object and verb, such as 'commitment.created'. */
  action: `${string}.${string}`
  objectId: string
  before?: object
  after?: object
  reason?: string
  /** What it says of a person: kept apart, so that it can be erased. */
  personal?: object
}

/** Rows of one statement: PostgreSQL counts at most 65,535 parameters. */
const batchSize = 1_000

/** Call it in the transaction that makes the changes: they are kept or lost together. */
export async function recordChanges(db: Db, act: Act, changes: readonly Change[]): Promise<void> {
  for (let start = 0; start < changes.length; start += batchSize)
    await recordBatch(db, act, changes.slice(start, start + batchSize))
}

async function recordBatch(db: Db, act: Act, changes: readonly Change[]): Promise<void> {
  const events = await db
    .insert(auditEvents)
    .values(
      changes.map(({ personal, ...change }) => ({
        ...act,
        ...change,
        personalSha256: personal ? contentSha256(personal) : null,
      })),
    )
    .returning({ sequence: auditEvents.sequence })
  const payloads = events.flatMap(({ sequence }, index) => {
    const personal = changes[index]?.personal
    return personal ? [{ sequence, payload: personal }] : []
  })
  if (payloads.length > 0) await db.insert(auditPersonalPayloads).values(payloads)
}
