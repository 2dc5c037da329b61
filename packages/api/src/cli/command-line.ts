import { parseArgs } from 'node:util'

import { type OperatorWords, operatorWords } from '../i18n/operator-words.ts'
import { addAccountCommand, initCommand } from './add-account.ts'
import { exportAuditCommand, verifyAuditCommand } from './audit.ts'
import { backupCommand } from './backup.ts'
import type { Command, Terminal } from './command.ts'
import { importMinutesCommand } from './import-minutes.ts'
import { restoreCommand } from './restore.ts'

const commands: readonly Command[] = [
  initCommand,
  addAccountCommand,
  importMinutesCommand,
  backupCommand,
  restoreCommand,
  verifyAuditCommand,
  exportAuditCommand,
]

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
  const wrong = whatIsWrong(command, parsed)
  if (wrong) return misuse(...wrong)
  const { operands, flags, values } = parsed
  return command.run({ operand: operands[0] ?? '', flags, values, terminal })
}

interface Parsed {
  operands: string[]
  flags: ReadonlySet<string>
  values: Readonly<Record<string, string>>
}

/** The name of what to say of a call, with its values; undefined where nothing is wrong. */
function whatIsWrong(
  command: Command,
  { operands, values }: Parsed,
): [string, Record<string, string>] | undefined {
  const superfluous = operands.slice(command.takesOperand ? 1 : 0)
  if (superfluous.length > 0) return ['superfluous-arguments', { given: superfluous.join(' ') }]
  if (command.takesOperand === true && !operands[0])
    return [`commands.${wordsOf(command)}.missing`, {}]
  const lacking = command.options?.required.filter((name) => !values[name]) ?? []
  if (lacking.length === 0) return undefined
  return ['missing-options', { names: lacking.map((name) => `--${name}`).join(' ') }]
}

function parse(
  { flags, options = { required: [] } }: Command,
  args: string[],
): Parsed | { reason: string } {
  const valued = [...options.required, ...(options.optional ?? [])]
  const known = Object.fromEntries([
    ...flags.map((flag) => [flag, { type: 'boolean' as const }] as const),
    ...valued.map((name) => [name, { type: 'string' as const }] as const),
  ])
  try {
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options: known })
    const given = Object.entries(values)
    return {
      operands: positionals,
      flags: new Set(given.flatMap(([name, value]) => (value === true ? [name] : []))),
      values: Object.fromEntries(
        given.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
      ),
    }
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
