// @ts-check
import { existsSync } from 'node:fs'

import { ensureInstalled } from './ensure-installed.js'
import { runCommand } from './run-command.js'
import { binOf, inRoot, workspaceFolders } from './workspace.js'

/** More at once only take the processors from each other. */
const atOnce = 2

const sources = ['packages', 'e2e', 'bench', 'scripts']

/** @param {string} folder */
const types = (folder) => ({ name: `types ${folder}`, run: ['tsc', '--noEmit', '-p', folder] })

await ensureInstalled()
const checks = [
  ...['.', ...workspaceFolders()]
    .filter((folder) => existsSync(inRoot(folder, 'tsconfig.json')))
    .map(types),
  {
    name: 'boundaries',
    run: ['depcruise', ...sources, '--config', '.dependency-cruiser.js'],
    // Where it cannot read TypeScript it finds nothing to look at, and nothing wrong.
    isHollow: (/** @type {string} */ output) => /\(0 modules/.test(output),
  },
  { name: 'unused', run: ['knip'] },
  { name: 'lint and format', run: ['biome', 'check', '--error-on-warnings', '.'] },
]

let failures = 0
const waiting = checks.values()
await Promise.all(Array.from({ length: atOnce }, worker))
process.exitCode = failures === 0 ? 0 : 1

async function worker() {
  for (const check of waiting) await runCheck(check)
}

/** @param {{ name: string, run: string[], isHollow?: (output: string) => boolean }} check */
async function runCheck({ name, run: [program = '', ...args], isHollow }) {
  const since = performance.now()
  const { code, output } = await runCommand(binOf('.', program), args, { quiet: true })
  const passed = code === 0 && !isHollow?.(output)
  const seconds = ((performance.now() - since) / 1000).toFixed(1)
  console.log(`${passed ? '✓' : '✗'} ${name} (${seconds} s)`)
  if (passed) return
  failures += 1
  console.log(output)
}
