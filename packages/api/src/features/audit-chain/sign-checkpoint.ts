import {
  CHAIN_START,
  type ChainBreak,
  checkpointText,
  verifyChain,
} from '@iltizam/shared/audit-chain'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { readSnapshot } from '../../db/read-snapshot.ts'
import type { SigningKey } from '../../secrets/signing-key.ts'
import { chainCrypto } from './chain-crypto.ts'
import {
  findChainEnd,
  findLastCheckpoint,
  insertCheckpoint,
  listChainedEvents,
} from './repository.ts'

/** The trail does not hold since the last checkpoint: a signature would vouch for what was tampered with. */
export class BrokenTrail extends Error {
  override name = 'BrokenTrail'

  constructor({ kind, sequence }: ChainBreak) {
    super(`the audit trail does not hold: ${kind} at event ${sequence}`)
  }
}

/** Signs where the trail stands, if it has moved and all since the last checkpoint holds together. */
export async function signCheckpoint(db: Db, key: SigningKey, clock: Clock): Promise<void> {
  const head = await readSnapshot(db, async (tx) => {
    const end = await findChainEnd(tx)
    const from = await signedEnd(tx, key.publicKey)
    if (end.sequence === from.sequence && end.chainSha256 === from.chainSha256) return undefined
    const events = listChainedEvents(tx, { after: from.sequence })
    const { firstBreak } = await verifyChain({ events, head: end, from }, chainCrypto([]))
    if (firstBreak) throw new BrokenTrail(firstBreak)
    return end
  })
  if (!head) return
  const signed = { ...head, signedAt: clock.now().toISOString() }
  const signature = key.sign(checkpointText(signed))
  await insertCheckpoint(db, { ...signed, publicKey: key.publicKey, signature })
}

/** As far as this key has vouched for the trail, and for its beginning where it has not yet. */
async function signedEnd(db: Db, publicKey: string) {
  const checkpoint = await findLastCheckpoint(db, publicKey)
  if (!checkpoint) return CHAIN_START
  const { sequence } = checkpoint
  if (!chainCrypto([publicKey]).isSigned(checkpointText(checkpoint), checkpoint))
    throw new BrokenTrail({ kind: 'checkpoint-forged', sequence })
  return checkpoint
}
