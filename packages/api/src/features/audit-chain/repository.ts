import { CHAIN_START, type ChainEnd, type Checkpoint } from '@iltizam/shared/audit-chain'
import { and, asc, desc, eq, gt, lt, lte, sql } from 'drizzle-orm'

import type { Db } from '../../db/connect.ts'
import {
  auditCheckpoints,
  auditEvents,
  auditHead,
  auditPersonalPayloads,
} from '../../db/schema/index.ts'

/** So many at a time: enough to be quick, and few enough to hold. */
const batchSize = 1_000

/** Where the trail ends; at its start where nothing has been done yet. */
export async function findChainEnd(db: Db): Promise<ChainEnd> {
  const { sequence, chainSha256 } = auditHead
  const [head] = await db.select({ sequence, chainSha256 }).from(auditHead)
  return head ?? CHAIN_START
}

/** The events after a place, and up to another, each with the text that its hash is of. */
export async function* listChainedEvents(
  db: Db,
  { after = 0, upTo = Number.MAX_SAFE_INTEGER }: { after?: number; upTo?: number } = {},
) {
  const { sequence, chainSha256, personalSha256 } = auditEvents
  for (let last = after; ; ) {
    const rows = await db
      .select({
        ...{ sequence, chainSha256, personalSha256 },
        content: sql<string>`audit_event_content(${auditEvents})`,
        personal: auditPersonalPayloads.payload,
      })
      .from(auditEvents)
      .leftJoin(auditPersonalPayloads, eq(auditPersonalPayloads.sequence, sequence))
      .where(and(gt(sequence, last), lte(sequence, upTo)))
      .orderBy(asc(sequence))
      .limit(batchSize)
    yield* rows
    const end = rows.at(-1)
    if (!end || rows.length < batchSize) return
    last = end.sequence
  }
}

/** All of them, the first one first. */
export async function listCheckpoints(db: Db): Promise<Checkpoint[]> {
  const rows = await db.select().from(auditCheckpoints).orderBy(asc(auditCheckpoints.sequence))
  return rows.map(asSigned)
}

/** The latest first, from a place on. */
export async function listLatestCheckpoints(
  db: Db,
  { below, limit }: { below: number | null; limit: number },
): Promise<Checkpoint[]> {
  const rows = await db
    .select()
    .from(auditCheckpoints)
    .where(below === null ? undefined : lt(auditCheckpoints.sequence, below))
    .orderBy(desc(auditCheckpoints.sequence))
    .limit(limit)
  return rows.map(asSigned)
}

/** The last one that is signed under a key, in its own word. */
export async function findLastCheckpoint(
  db: Db,
  publicKey: string,
): Promise<Checkpoint | undefined> {
  const [row] = await db
    .select()
    .from(auditCheckpoints)
    .where(eq(auditCheckpoints.publicKey, publicKey))
    .orderBy(desc(auditCheckpoints.sequence))
    .limit(1)
  return row && asSigned(row)
}

/** Of two replicas that sign the same place, one is kept. */
export async function insertCheckpoint(db: Db, { signedAt, ...checkpoint }: Checkpoint) {
  const row = { ...checkpoint, signedAt: new Date(signedAt) }
  await db.insert(auditCheckpoints).values(row).onConflictDoNothing()
}

const asSigned = ({ signedAt, ...row }: typeof auditCheckpoints.$inferSelect): Checkpoint => ({
  ...row,
  signedAt: signedAt.toISOString(),
})
