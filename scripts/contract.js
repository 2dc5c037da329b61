// @ts-check
import { ensureInstalled } from './ensure-installed.js'
import { runPnpm } from './run-command.js'

await ensureInstalled()
// The client is generated from what the API writes.
for (const name of ['@iltizam/api', '@iltizam/web']) {
  const { code } = await runPnpm(['--filter', name, 'run', 'contract'])
  if (code !== 0) process.exit(code)
}
