import { readFile } from 'node:fs/promises'
import { formatDay, isolated } from '@iltizam/shared/formats'
import { type FieldFault, Problem } from '@iltizam/shared/problems'
import type { Language } from '@iltizam/shared/vocabulary'
import { v7 as uuidv7 } from 'uuid'

import type { Clock } from '../clock.ts'
import type { Db } from '../db/connect.ts'
import type { ImportOutcome } from '../features/imports/import-facts.ts'
import { importMinutes } from '../features/imports/import-minutes.ts'
import { readMinutes } from '../features/imports/read-minutes.ts'
import type { MinutesFile } from '../features/imports/schema.ts'
import { operatorWords } from '../i18n/operator-words.ts'
import { translate } from '../i18n/translate.ts'
import type { Call, Command } from './command.ts'
import { inOurDatabase } from './in-our-database.ts'

export const importMinutesCommand: Command = {
  name: 'import minutes',
  takesOperand: true,
  flags: ['dry-run'],
  run: importInOurDatabase,
}

function importInOurDatabase({ operand, flags, terminal }: Call): Promise<number> {
  const { language, print } = terminal
  const dryRun = flags.has('dry-run')
  return inOurDatabase(terminal, (db, clock) =>
    importMinutesFile({ path: operand, dryRun, db, clock, language, print }),
  )
}

export interface ImportMinutesFile {
  path: string
  dryRun: boolean
  db: Db
  clock: Clock
  /** Of whoever runs the command. */
  language: Language
  print: (line: string) => void
}

/** Loads a file of minutes, or tells every fault of it; gives the exit code. */
export async function importMinutesFile(command: ImportMinutesFile): Promise<number> {
  const { path, print, language } = command
  const words = operatorWords(language, 'imports:')
  const say: Say = (key, values) => print(words(key, values))

  const json = await readJson(path)
  if ('key' in json) {
    say(json.key, { reason: json.reason })
    return 1
  }
  const read = readMinutes(json.value)
  if ('faults' in read) {
    say('command.faulty', { count: read.faults.length })
    for (const { pointer, rule } of read.faults)
      say('command.fault', { pointer, reason: reasonOf(language, rule) })
    return 1
  }
  return load(command, read.file, say)
}

type Say = (key: string, values?: Record<string, string | number>) => void

async function load(command: ImportMinutesFile, file: MinutesFile, say: Say): Promise<number> {
  const { db, clock, dryRun, language } = command
  const options = { actor: 'command-line', requestId: uuidv7(), clock, dryRun }
  try {
    const outcome = await importMinutes(db, file, options)
    if (outcome) tellOutcome(outcome, file, command, say)
    else say('command.unchanged')
    return 0
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    say('command.refused', { reason: translate(language, `problems:${error.code}`) })
    return 1
  }
}

function tellOutcome(
  outcome: ImportOutcome,
  { plan, meeting }: MinutesFile,
  { dryRun, language }: ImportMinutesFile,
  say: Say,
): void {
  const { besidePublished, ...counts } = outcome
  say(dryRun ? 'command.would' : 'command.done')
  say('command.counts.plan', { title: isolated(plan.title) })
  say('command.counts.held', { day: formatDay(language, meeting.date) })
  for (const [key, count] of Object.entries(counts)) say(`command.counts.${key}`, { count })
  if (besidePublished.length > 0)
    say('command.counts.beside', { numbers: besidePublished.join(', ') })
}

async function readJson(
  path: string,
): Promise<{ value: unknown } | { key: string; reason: string }> {
  const text = await readFile(path, 'utf8').catch((error: Error) => error)
  if (text instanceof Error) return { key: 'command.unreadable', reason: text.message }
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return {
      key: 'command.not-json',
      reason: String(error instanceof Error ? error.message : error),
    }
  }
}

/** The rules of JSON Schema that our format does not use have no words: their names stand for them. */
function reasonOf(language: Language, rule: FieldFault['rule']): string {
  const key = `imports:faults.${rule}`
  const words = translate(language, key)
  return words === key.slice('imports:'.length) ? rule : words
}
