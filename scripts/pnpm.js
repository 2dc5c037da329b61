// @ts-check
import { runPnpm } from './run-command.js'

const { code } = await runPnpm(process.argv.slice(2))
process.exitCode = code
