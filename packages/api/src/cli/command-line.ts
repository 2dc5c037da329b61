import { parseArgs } from 'node:util'

import { type OperatorWords, operatorWords } from '../i18n/operator-words.ts'
import { backupCommand } from './backup.ts'
import type { Command, Terminal } from './command.ts'
import { importMinutesCommand } from './import-minutes.ts'
import { restoreCommand } from './restore.ts'

const commands: readonly Command[] = [importMinutesCommand, backupCommand, restoreCommand]

const done = 0
/** As Unix commands say that they were called in a wrong way. */
const misused = 2

/** Runs one command to its end; gives the exit code. */
export async function runCommandLine(args: string[], terminal: Terminal): Promise<number> {
  const words = operatorWords(terminal.language)
  const misuse = (key: string, values = {}) => {
    terminal.complain(`${words(key, values)}\n\n${usage(words)}`)
    return misused
  }

  if (args[0] === 'help' || args.includes('--help') || args.includes('-h')) {
    terminal.print(usage(words))
    return done
  }
  if (args.length === 0) return misuse('missing-command')
  const command = commands.find(({ name }) => `${args.join(' ')} `.startsWith(`${name} `))
  if (!command) return misuse('unknown-command', { command: args.join(' ') })

  const parsed = parse(command, args.slice(command.name.split(' ').length))
  if ('reason' in parsed) return misuse('unusable-arguments', parsed)
  const { operands, flags } = parsed
  const [operand = '', ...superfluous] = command.takesOperand ? operands : ['', ...operands]
  if (superfluous.length > 0)
    return misuse('superfluous-arguments', { given: superfluous.join(' ') })
  if (command.takesOperand && !operand) return misuse(`commands.${wordsOf(command)}.missing`)
  return command.run({ operand, flags, terminal })
}

function parse({ flags }: Command, args: string[]) {
  const options = Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' as const }]))
  try {
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options })
    return { operands: positionals, flags: new Set(Object.keys(values)) }
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) }
  }
}

function usage(words: OperatorWords): string {
  const lines = [...commands.map(wordsOf), 'help'].map((key) => ({
    call: words(`commands.${key}.call`),
    purpose: words(`commands.${key}.purpose`),
  }))
  const width = Math.max(...lines.map(({ call }) => call.length))
  return [
    words('usage'),
    '',
    ...lines.map(({ call, purpose }) => `  ${call.padEnd(width)}    ${purpose}`),
  ].join('\n')
}

const wordsOf = ({ name }: Command) => name.replaceAll(' ', '-')
