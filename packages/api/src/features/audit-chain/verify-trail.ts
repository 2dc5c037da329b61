import { type ChainVerdict, type Checkpoint, verifyChain } from '@iltizam/shared/audit-chain'
import { readExport } from '@iltizam/shared/audit-export'

import type { Db } from '../../db/connect.ts'
import { readSnapshot } from '../../db/read-snapshot.ts'
import { contentSha256 } from '../../json/canonical-json.ts'
import { chainCrypto } from './chain-crypto.ts'
import { findChainEnd, listChainedEvents, listCheckpoints } from './repository.ts'

/** Follows the trail in the database, with what it says of people and with what else is known of it. */
export function verifyTrail(
  db: Db,
  publicKeys: readonly string[],
  kept: readonly Checkpoint[] = [],
): Promise<ChainVerdict> {
  return readSnapshot(db, async (tx) => {
    const head = await findChainEnd(tx)
    const checkpoints = [...(await listCheckpoints(tx)), ...kept]
    return verifyChain({ events: withFit(tx), head, checkpoints }, chainCrypto(publicKeys))
  })
}

/** Follows an exported trail: no database is asked. Without a key of yours, the export's own is taken. */
export async function verifyExport(
  lines: AsyncIterable<string>,
  { publicKey, kept = [] }: { publicKey?: string | undefined; kept?: readonly Checkpoint[] },
) {
  const { heading, checkpoints, events } = await readExport(lines)
  const key = publicKey ?? kept[0]?.publicKey ?? heading.publicKey
  const evidence = { events, head: heading.head, checkpoints: [...checkpoints, ...kept] }
  return { key, verdict: await verifyChain(evidence, chainCrypto([key])) }
}

async function* withFit(db: Db) {
  for await (const { personal, personalSha256, ...event } of listChainedEvents(db)) {
    const personalFits = personal === null || contentSha256(personal) === personalSha256
    yield { ...event, personalFits }
  }
}
