import { type ChainedEvent, type ChainVerdict, verifyChain } from '@iltizam/shared/audit-chain'
import { readExport, UnreadableLine } from '@iltizam/shared/audit-export'

import { browserCrypto, hashes, keyToCheckWith } from './browser-crypto.ts'

/** How far it is: of how many, as the export claims. */
export interface Progress {
  kind: 'progress'
  events: number
  total: number
}

export type Outcome =
  | {
      kind: 'verdict'
      verdict: ChainVerdict
      /** Under which the checkpoints are to be signed, as the export says. */
      publicKey: string
      /** Whether this browser could check signatures. */
      areSignaturesChecked: boolean
    }
  | { kind: 'unreadable'; line: number }
  /** The server did not give it, for that reason. */
  | { kind: 'refused'; code: string }
  /** The page came by a way on which a browser hashes nothing. */
  | { kind: 'no-crypto' }
  /** It could not be read to its end. */
  | { kind: 'interrupted' }

/** So often it says how far it is. */
const each = 500

/** Follows an export from its first line to its last, as the command line does. */
export async function verifyExported(
  bytes: ReadableStream<Uint8Array>,
  tell: (progress: Progress) => void,
): Promise<Outcome> {
  if (!hashes()) return { kind: 'no-crypto' }
  try {
    const { heading, checkpoints, events } = await readExport(linesOf(bytes))
    const { publicKey, head } = heading
    const key = await keyToCheckWith(publicKey)
    const counted = counting(events, (seen) =>
      tell({ kind: 'progress', events: seen, total: head.sequence }),
    )
    const verdict = await verifyChain(
      { events: counted, head, checkpoints },
      browserCrypto(publicKey, key),
    )
    return { kind: 'verdict', verdict, publicKey, areSignaturesChecked: key !== null }
  } catch (error) {
    if (error instanceof UnreadableLine) return { kind: 'unreadable', line: error.line }
    return { kind: 'interrupted' }
  }
}

async function* counting(events: AsyncIterable<ChainedEvent>, tell: (seen: number) => void) {
  let seen = 0
  for await (const event of events) {
    if (seen % each === 0) tell(seen)
    seen += 1
    yield event
  }
  tell(seen)
}

/** Line after line, however they are cut on their way; after the last one's end there is nothing. */
async function* linesOf(bytes: ReadableStream<Uint8Array>) {
  const reader = bytes.getReader()
  const decoder = new TextDecoder()
  let begun = ''
  for (;;) {
    const { done, value } = await reader.read()
    const lines = (begun + decoder.decode(value, { stream: !done })).split(/\r?\n/)
    begun = lines.pop() ?? ''
    yield* lines
    if (done) break
  }
  if (begun !== '') yield begun
}
