// @ts-check
import { ensureBuilt } from './ensure-built.js'
import { ensureInstalled } from './ensure-installed.js'
import { runCommand } from './run-command.js'
import { binOf } from './workspace.js'

await ensureInstalled()
await ensureBuilt()
const tsx = binOf('packages/api', 'tsx')
const { code } = await runCommand(tsx, ['bench/src/main.ts', ...process.argv.slice(2)])
process.exitCode = code
