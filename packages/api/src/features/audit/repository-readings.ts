import { eq, sql } from 'drizzle-orm'

import type { Db } from '../../db/connect.ts'
import { auditEvents } from '../../db/schema/index.ts'

export async function isReadingRecorded(db: Db, id: string): Promise<boolean> {
  const rows = await db
    .select({ sequence: auditEvents.sequence })
    .from(auditEvents)
    .where(eq(auditEvents.objectId, id))
    .limit(1)
  return rows.length > 0
}

/** Of those who ask the same at once one records it, on whichever replica. */
export async function holdForReading(tx: Db, id: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`reading ${id}`}, 0))`)
}
