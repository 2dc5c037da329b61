/** Where a trail ends: the place of its last event, and that event's hash. */
export interface ChainEnd {
  sequence: number
  chainSha256: string
}

/** Before the first event. */
export const CHAIN_START: ChainEnd = { sequence: 0, chainSha256: '' }

/** An event as the chain sees it: what was hashed is a text, and needs no arranging. */
export interface ChainedEvent extends ChainEnd {
  content: string
  /** Whether what it says of a person fits its hash; undefined where that is erased, or not at hand. */
  personalFits?: boolean | undefined
}

/** Where the chain stood at some time, in the program's word. */
export interface Checkpoint extends ChainEnd {
  signedAt: string
  publicKey: string
  signature: string
}

export const CHAIN_BREAKS = [
  'changed',
  'missing',
  'inserted',
  'out-of-order',
  'forked',
  'tail-cut',
  'rewritten',
  'personal-changed',
  'checkpoint-forged',
] as const
export type ChainBreakKind = (typeof CHAIN_BREAKS)[number]

export interface ChainBreak {
  kind: ChainBreakKind
  /** The first event that is not as it was, or not there. */
  sequence: number
  /** Written anew: up to here a checkpoint still agrees. */
  after?: number
}

export interface ChainVerdict {
  /** How many events hold together, from the first. */
  events: number
  last: ChainEnd
  /** How many checkpoints agree with them. */
  checkpoints: number
  /** Null where nothing is wrong. */
  firstBreak: ChainBreak | null
}

export interface ChainEvidence {
  events: AsyncIterable<ChainedEvent> | Iterable<ChainedEvent>
  /** Where the trail says that it ends; undefined where that is not known. */
  head?: ChainEnd | undefined
  checkpoints?: readonly Checkpoint[]
  /** From where on the events follow. */
  from?: ChainEnd
}

/** What a browser and a server each do in their own way. */
export interface ChainCrypto {
  /** In hexadecimal digits. */
  sha256(text: string): Promise<string> | string
  /** Whether the text was signed under a checkpoint's key, and that key is the expected one. */
  isSigned(text: string, checkpoint: Checkpoint): Promise<boolean> | boolean
}

/** What is hashed of an event: the hash before it, and all that it says. */
const chainText = (previous: string, content: string) => `${previous}\n${content}`

/** What is signed of a checkpoint. */
export const checkpointText = (at: Pick<Checkpoint, 'sequence' | 'chainSha256' | 'signedAt'>) =>
  `iltizam audit checkpoint\n${at.sequence}\n${at.chainSha256}\n${at.signedAt}\n`

/** Follows a trail from its beginning to its end, and names the first place where it does not hold. */
export async function verifyChain(
  evidence: ChainEvidence,
  crypto: ChainCrypto,
): Promise<ChainVerdict> {
  const walk = new Walk(evidence, crypto)
  const firstBreak = (await walk.followAll(evidence.events)) ?? (await walk.end(evidence.head))
  return { ...walk.seen, firstBreak }
}

class Walk {
  readonly seen: Omit<ChainVerdict, 'firstBreak'>
  /** The checkpoints that are still to come, the next one first. */
  private readonly due: Checkpoint[]
  private readonly crypto: ChainCrypto
  private readonly from: ChainEnd
  /** As far as a checkpoint agrees. */
  private agreed: number

  constructor({ checkpoints = [], from = CHAIN_START }: ChainEvidence, crypto: ChainCrypto) {
    const isAhead = ({ sequence }: Checkpoint) => sequence > from.sequence
    this.due = checkpoints.filter(isAhead).sort((a, b) => a.sequence - b.sequence)
    this.seen = { events: 0, last: from, checkpoints: 0 }
    this.crypto = crypto
    this.from = from
    this.agreed = from.sequence
  }

  async followAll(events: ChainEvidence['events']): Promise<ChainBreak | null> {
    let unfitting: ChainedEvent | undefined
    for await (const event of events) {
      const follows = await this.follows(event)
      // What comes next tells one that was put in from one that was changed.
      if (unfitting) return whyUnfitting(unfitting, this.seen.last, event, follows)
      const found = follows ? await this.take(event) : null
      if (found) return found
      if (!follows) unfitting = event
    }
    return unfitting ? whyUnfitting(unfitting, this.seen.last) : null
  }

  /** What the head, and the checkpoints that are left, know of the end. */
  async end(head: ChainEnd | undefined): Promise<ChainBreak | null> {
    const { sequence, chainSha256 } = this.seen.last
    const [later] = this.due
    if (later) return (await this.whyForged(later)) ?? { kind: 'tail-cut', sequence: sequence + 1 }
    if (!head) return null
    if (head.sequence < this.from.sequence) return { kind: 'tail-cut', sequence: head.sequence + 1 }
    if (head.sequence > sequence) return { kind: 'tail-cut', sequence: sequence + 1 }
    if (head.sequence < sequence) return { kind: 'inserted', sequence: head.sequence + 1 }
    return head.chainSha256 === chainSha256 ? null : this.rewritten(sequence)
  }

  private async follows({ sequence, chainSha256, content }: ChainedEvent): Promise<boolean> {
    const { last } = this.seen
    if (sequence <= last.sequence || sequenceIn(content) !== sequence) return false
    return (await this.crypto.sha256(chainText(last.chainSha256, content))) === chainSha256
  }

  private async take(event: ChainedEvent): Promise<ChainBreak | null> {
    const { sequence, chainSha256, personalFits } = event
    const [next] = this.due
    if (next && next.sequence < sequence)
      return (await this.whyForged(next)) ?? { kind: 'missing', sequence: next.sequence }
    this.seen.last = { sequence, chainSha256 }
    this.seen.events += 1
    if (personalFits === false) return { kind: 'personal-changed', sequence }
    return this.compare()
  }

  /** What the checkpoints of the event that was seen last say: of a place several may be kept. */
  private async compare(): Promise<ChainBreak | null> {
    const { sequence, chainSha256 } = this.seen.last
    const later = this.due.findIndex((checkpoint) => checkpoint.sequence > sequence)
    const here = this.due.splice(0, later < 0 ? this.due.length : later)
    for (const checkpoint of here) {
      const forged = await this.whyForged(checkpoint)
      if (forged) return forged
      if (checkpoint.chainSha256 !== chainSha256) return this.rewritten(sequence)
      this.seen.checkpoints += 1
      this.agreed = sequence
    }
    return null
  }

  private async whyForged(checkpoint: Checkpoint): Promise<ChainBreak | null> {
    const isSigned = await this.crypto.isSigned(checkpointText(checkpoint), checkpoint)
    return isSigned ? null : { kind: 'checkpoint-forged', sequence: checkpoint.sequence }
  }

  private rewritten(sequence: number): ChainBreak {
    return { kind: 'rewritten', sequence, after: this.agreed }
  }
}

/** What became of an event that does not follow the last one, as far as the next one tells. */
function whyUnfitting(
  event: ChainedEvent,
  last: ChainEnd,
  next?: ChainedEvent,
  nextFollows = false,
): ChainBreak {
  const { sequence } = event
  if (sequence === last.sequence) return { kind: 'forked', sequence }
  if (sequence < last.sequence) return { kind: 'out-of-order', sequence }
  if (next && nextFollows)
    return next.sequence < sequence
      ? { kind: 'out-of-order', sequence: next.sequence }
      : { kind: 'inserted', sequence }
  if (sequence > last.sequence + 1) return { kind: 'missing', sequence: last.sequence + 1 }
  return { kind: 'changed', sequence }
}

function sequenceIn(content: string): unknown {
  try {
    return (JSON.parse(content) as { sequence?: unknown } | null)?.sequence
  } catch {
    return undefined
  }
}
