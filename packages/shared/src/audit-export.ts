import type { ChainEnd, ChainedEvent, Checkpoint } from './audit-chain.ts'

/** The first line of an exported trail: what it claims to be, which its other lines have to bear out. */
export interface ExportHeading {
  format: typeof EXPORT_FORMAT
  exportedAt: string
  head: ChainEnd
  /** Under which its checkpoints are signed, as base64url. */
  publicKey: string
}

export const EXPORT_FORMAT = 'iltizam-audit-trail/1'

/** As a browser saves it. */
export const EXPORT_FILE = 'audit-trail.ndjson'

/** What anybody verifies it with, on a machine of their own. */
export const VERIFY_COMMAND = `npm run iltizam -- audit verify ${EXPORT_FILE}`

/** A line that is none of an export: something of it is gone, or was never there. */
export class UnreadableLine extends Error {
  override name = 'UnreadableLine'
  readonly line: number

  constructor(line: number) {
    super(`line ${line} is no line of an exported trail`)
    this.line = line
  }
}

export const exportLine = (line: ExportHeading | Checkpoint | ChainedEvent): string =>
  `${JSON.stringify(line)}\n`

export interface ReadExport {
  heading: ExportHeading
  checkpoints: Checkpoint[]
  events: AsyncIterable<ChainedEvent>
}

/** An export: its heading and its checkpoints at once, its events as they are asked for. */
export async function readExport(lines: AsyncIterable<string>): Promise<ReadExport> {
  const rest = numbered(lines)
  const first = await rest.next()
  const heading = first.done ? undefined : first.value.said
  if (!isHeading(heading)) throw new UnreadableLine(1)
  const checkpoints: Checkpoint[] = []
  let next = await rest.next()
  while (!next.done && isCheckpoint(next.value.said)) {
    checkpoints.push(next.value.said)
    next = await rest.next()
  }
  async function* events() {
    for (; !next.done; next = await rest.next()) {
      const { line, said } = next.value
      if (!isEvent(said)) throw new UnreadableLine(line)
      yield said
    }
  }
  return { heading, checkpoints, events: events() }
}

async function* numbered(lines: AsyncIterable<string>) {
  let line = 0
  for await (const text of lines) {
    line += 1
    yield { line, said: parsed(text, line) }
  }
}

function parsed(text: string, line: number): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UnreadableLine(line)
  }
}

const isEnd = (said: unknown): said is ChainEnd =>
  has(said, 'sequence', 'number') && has(said, 'chainSha256', 'string')

const isEvent = (said: unknown): said is ChainedEvent =>
  isEnd(said) && has(said, 'content', 'string')

export const isCheckpoint = (said: unknown): said is Checkpoint =>
  isEnd(said) && ['signedAt', 'publicKey', 'signature'].every((name) => has(said, name, 'string'))

const isHeading = (said: unknown): said is ExportHeading =>
  has(said, 'publicKey', 'string') &&
  (said as { format?: unknown }).format === EXPORT_FORMAT &&
  isEnd((said as { head?: unknown }).head)

function has(said: unknown, name: string, type: 'string' | 'number'): boolean {
  if (typeof said !== 'object' || said === null) return false
  const value = (said as Record<string, unknown>)[name]
  return type === 'string' ? typeof value === 'string' : Number.isSafeInteger(value)
}
