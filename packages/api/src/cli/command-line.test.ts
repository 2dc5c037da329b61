import { expect, it } from 'vitest'

import { runCommandLine } from './command-line.ts'

async function call(...args: string[]) {
  const printed: string[] = []
  const complaints: string[] = []
  const code = await runCommandLine(args, {
    language: 'en',
    print: (line) => printed.push(line),
    complain: (line) => complaints.push(line),
  })
  return { code, printed: printed.join('\n'), complaints: complaints.join('\n') }
}

it.each([
  { args: ['help'], shown: 'import minutes FILE.json' },
  { args: ['--help'], shown: 'backup FOLDER [--unchecked]' },
  { args: ['import', 'minutes', '-h'], shown: 'import minutes FILE.json' },
])('shows how it is used to $args', async ({ args, shown }) => {
  const { code, printed } = await call(...args)
  expect(code).toBe(0)
  expect(printed).toContain(shown)
})

it.each([
  { args: [], complaint: 'No command was given' },
  { args: ['export'], complaint: 'Unknown command: export' },
  { args: ['import', 'minutes'], complaint: 'Name the file of the minutes' },
  { args: ['import', 'minutes', 'a.json', 'b.json'], complaint: 'Too much: b.json' },
  { args: ['import', 'minutes', 'a.json', '--force'], complaint: '--force' },
  { args: ['init', '--email', 'a@example.org'], complaint: 'Missing: --name' },
  { args: ['add', 'account', '--email'], complaint: '--email' },
  { args: ['backup'], complaint: 'Name the folder that the backup is to make' },
  { args: ['backup', 'a', '--dry-run'], complaint: '--dry-run' },
  { args: ['restore', '--unchecked', 'a'], complaint: '--unchecked' },
])('refuses $args with the usage and 2', async ({ args, complaint }) => {
  const { code, printed, complaints } = await call(...args)
  expect(code).toBe(2)
  expect(printed).toBe('')
  expect(complaints).toContain(complaint)
  expect(complaints).toContain('Usage:')
})
