import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ChainVerdict, Checkpoint } from '@iltizam/shared/audit-chain'
import { isCheckpoint, UnreadableLine } from '@iltizam/shared/audit-export'
import { v7 as uuidv7 } from 'uuid'

import type { Clock } from '../clock.ts'
import type { Db } from '../db/connect.ts'
import { exportTrail } from '../features/audit-chain/export-trail.ts'
import { verifyExport, verifyTrail } from '../features/audit-chain/verify-trail.ts'
import { type OperatorWords, operatorWords } from '../i18n/operator-words.ts'
import type { SigningKey } from '../secrets/signing-key.ts'
import type { Call, Command } from './command.ts'
import { inOurDatabase } from './in-our-database.ts'

export const verifyAuditCommand: Command = {
  name: 'audit verify',
  takesOperand: 'optional',
  flags: [],
  options: { required: [], optional: ['checkpoints', 'public-key'] },
  run: verify,
}

export const exportAuditCommand: Command = {
  name: 'audit export',
  takesOperand: true,
  flags: [],
  run: ({ operand, terminal }) =>
    inOurDatabase(terminal, async (db, clock, { checkpointKey }) => {
      await exportToFile(db, operand, { checkpointKey, clock })
      terminal.print(operatorWords(terminal.language)('audit.exported', { file: operand }))
      return 0
    }),
}

/** Follows the trail of the database, or without one that of a file; gives the exit code. */
async function verify({ operand, values, terminal }: Call): Promise<number> {
  const { 'public-key': publicKey, checkpoints: file } = values
  const kept = file === undefined ? [] : await readCheckpoints(file)
  const say = (key: string, verdict: ChainVerdict) => tellVerdict(terminal, key, verdict)
  if (operand === '')
    return inOurDatabase(terminal, async (db, _clock, { checkpointKey }) => {
      const keys = publicKey ? [checkpointKey.publicKey, publicKey] : [checkpointKey.publicKey]
      return say(checkpointKey.publicKey, await verifyTrail(db, keys, kept))
    })
  try {
    const { key, verdict } = await verifyExport(linesOf(operand), { publicKey, kept })
    return say(key, verdict)
  } catch (error) {
    if (!(error instanceof UnreadableLine)) throw error
    const words = operatorWords(terminal.language, 'audit-chain:')
    terminal.complain(words('verdict.unreadable', { line: error.line }))
    return 1
  }
}

function tellVerdict(
  { language, print, complain }: Call['terminal'],
  key: string,
  verdict: ChainVerdict,
) {
  const words = operatorWords(language, 'audit-chain:')
  const { events, checkpoints, last, firstBreak } = verdict
  if (firstBreak) {
    complain(words(`verdict.break.${firstBreak.kind}`, { after: 0, ...firstBreak }))
    complain(words('verdict.before', { count: events }))
    return 1
  }
  for (const line of whole(words, { events, checkpoints })) print(line)
  print(words('verdict.end', { sequence: last.sequence, hash: last.chainSha256 }))
  print(words('verdict.key', { key }))
  return 0
}

const whole = (
  words: OperatorWords,
  { events, checkpoints }: { events: number; checkpoints: number },
) => [
  words('verdict.whole', { count: events }),
  words('verdict.checkpoints', { count: checkpoints }),
]

/** For its owner alone: an export names who did what. The trail says that it was taken. */
async function exportToFile(
  db: Db,
  path: string,
  { checkpointKey, clock }: { checkpointKey: SigningKey; clock: Clock },
): Promise<void> {
  const file = createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true })
  await once(file, 'open')
  const act = { actor: 'command-line', requestId: uuidv7(), recordedAt: clock.now() }
  const { publicKey } = checkpointKey
  await pipeline(Readable.from(await exportTrail(db, act, { publicKey, clock })), file)
}

const linesOf = (path: string): AsyncIterable<string> =>
  createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })

/** One, a list of them, or a page as the API gives it. */
async function readCheckpoints(path: string): Promise<Checkpoint[]> {
  const said: unknown = JSON.parse(await readFile(path, 'utf8'))
  const items = (said as { items?: unknown }).items ?? said
  const found = (Array.isArray(items) ? items : [items]).filter(isCheckpoint)
  if (found.length === 0) throw new Error(`${path}: no checkpoint`)
  return found
}
