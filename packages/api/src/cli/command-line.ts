import { parseArgs } from 'node:util'
import type { Language } from '@iltizam/shared/vocabulary'

import { clockIn } from '../clock.ts'
import { readConfig } from '../config.ts'
import { connect } from '../db/connect.ts'
import { operatorWords } from '../i18n/operator-words.ts'
import { openDatabase } from '../open-database.ts'
import { importMinutesFile } from './import-minutes.ts'

export interface Terminal {
  language: Language
  print(line: string): void
  complain(line: string): void
}

const done = 0
/** As Unix commands say that they were called in a wrong way. */
const misused = 2

/** Runs one command to its end; gives the exit code. */
export async function runCommandLine(args: string[], terminal: Terminal): Promise<number> {
  const words = operatorWords(terminal.language)
  const misuse = (key: string, values = {}) => {
    terminal.complain(`${words(key, values)}\n\n${words('usage')}`)
    return misused
  }

  const parsed = parse(args)
  if ('reason' in parsed) return misuse('unusable-arguments', parsed)
  const { positionals, help, dryRun } = parsed
  const [noun, verb, path, ...rest] = positionals
  if (help || noun === 'help') {
    terminal.print(words('usage'))
    return done
  }
  if (noun === undefined) return misuse('missing-command')
  if (noun !== 'import' || verb !== 'minutes' || rest.length > 0)
    return misuse('unknown-command', { command: positionals.join(' ') })
  if (path === undefined) return misuse('missing-file')
  return importMinutes(path, dryRun, terminal)
}

async function importMinutes(path: string, dryRun: boolean, terminal: Terminal): Promise<number> {
  const config = readConfig()
  const database = await openDatabase(config, {
    mayJoin: true,
    onUnexpectedExit: terminal.complain,
  })
  const { db, close } = connect(database.runtimeUrl, { max: 2 })
  try {
    const { language, print } = terminal
    const clock = clockIn(config.timeZone)
    return await importMinutesFile({ path, dryRun, db, clock, language, print })
  } finally {
    await close()
    await database.close()
  }
}

function parse(args: string[]) {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    })
    return { positionals, help: values.help ?? false, dryRun: values['dry-run'] ?? false }
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) }
  }
}
