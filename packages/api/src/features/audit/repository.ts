import { randomBytes } from 'node:crypto'
import type { AuditAction } from '@iltizam/shared/audit-actions'

import type { Author } from '../../author.ts'
import { batches } from '../../db/batches.ts'
import type { Db } from '../../db/connect.ts'
import { auditEvents, auditPersonalPayloads } from '../../db/schema/index.ts'
import { contentSha256 } from '../../json/canonical-json.ts'

/** Who acts, in which request and when: the same for all events of one use case. */
export interface Act {
  /** A program, such as 'command-line', or a person's account. */
  actor: string
  /** The session, or the key, by which an account acts. */
  credentialId?: string | null
  requestId: string
  recordedAt: Date
}

/** As somebody acts; give the time where it has to follow an earlier change. */
export function actOf(author: Author, recordedAt = author.clock.now()): Act {
  const { accountId: actor, caller, requestId } = author
  return { actor, credentialId: caller.key?.id ?? caller.sessionId, requestId, recordedAt }
}

export interface Change {
  action: AuditAction
  objectId: string
  before?: object
  after?: object
  reason?: string
  /** What it says of a person: kept apart, so that it can be erased. */
  personal?: object
}

/**
 * Call it in the transaction that makes the changes: they are kept or lost together. From here to its
 * end nobody else adds an event, so it comes last: what else is locked is locked before.
 */
export async function recordChanges(db: Db, act: Act, changes: readonly Change[]): Promise<void> {
  for (const batch of batches(changes)) await recordBatch(db, act, batch)
}

async function recordBatch(db: Db, act: Act, batch: readonly Change[]): Promise<void> {
  const changes = batch.map((change) =>
    change.personal ? { ...change, personal: salted(change.personal) } : change,
  )
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
  for (const batch of batches(payloads)) await db.insert(auditPersonalPayloads).values(batch)
}

/** Once the payload is erased, no list of names tells from its hash whose it was. */
const salted = (personal: object) => ({ ...personal, salt: randomBytes(16).toString('hex') })
