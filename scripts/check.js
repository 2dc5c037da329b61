// @ts-check
import { existsSync } from 'node:fs'

import { ensureInstalled } from './ensure-installed.js'
import { runCommand } from './run-command.js'
import { binOf, inRoot, workspaceFolders } from './workspace.js'

/** More at once only take the processors from each other. */
const atOnce = 2

const sources = ['packages', 'e2e', 'bench', 'scripts']

/**
 * TypeScript 7 does it in a fifth of the time. It is kept with the journeys, where no other tool finds
 * it: some cannot read by it yet, and say nothing.
 */
const compiler = inRoot('e2e/node_modules/ts7/bin/tsc')

/** @param {string} folder */
const types = (folder) => ({
  name: `types ${folder}`,
  run: [process.execPath, compiler, '--noEmit', '-p', folder],
})

/** @param {string} tool */
const ours = (tool) => binOf('.', tool)

await ensureInstalled()
const checks = [
  ...['.', ...workspaceFolders()]
    .filter((folder) => existsSync(inRoot(folder, 'tsconfig.json')))
    .map(types),
  {
    name: 'boundaries',
    run: [ours('depcruise'), ...sources, '--config', '.dependency-cruiser.js'],
    // Where it cannot read TypeScript it finds nothing to look at, and nothing wrong.
    isHollow: (/** @type {string} */ output) => /\(0 modules/.test(output),
  },
  { name: 'unused', run: [ours('knip')] },
  { name: 'lint and format', run: [ours('biome'), 'check', '--error-on-warnings', '.'] },
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
  const { code, output } = await runCommand(program, args, { quiet: true })
  const passed = code === 0 && !isHollow?.(output)
  const seconds = ((performance.now() - since) / 1000).toFixed(1)
  console.log(`${passed ? '✓' : '✗'} ${name} (${seconds} s)`)
  if (passed) return
  failures += 1
  console.log(output)
}
