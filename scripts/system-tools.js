// @ts-check
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

import { prepare, runCommand } from './run-command.js'

/** What the tests look at pages and documents with, and the Debian packages they come in. */
const tools = [
  { program: 'chromium', debianPackage: 'chromium' },
  { program: 'pdfinfo', debianPackage: 'poppler-utils' },
]

/** Installs what is missing where we may; elsewhere says what to do, and ends us. */
export async function ensureSystemTools() {
  const packages = tools
    .filter(({ program }) => !isOnPath(program))
    .map(({ debianPackage }) => debianPackage)
  if (packages.length === 0) return

  const install = ['install', '-y', '--no-install-recommends', ...packages]
  if (process.getuid?.() !== 0 || !isOnPath('apt-get')) {
    console.error(`The tests need ${packages.join(' and ')}. On Debian or Ubuntu:`)
    console.error(`  sudo apt-get update && sudo apt-get ${install.join(' ')}`)
    process.exit(1)
  }
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true }
  await prepare(`Installing ${packages.join(' and ')} for the tests…`, async () => {
    const update = await runCommand('apt-get', ['update'], options)
    const { code, output } = await runCommand('apt-get', install, options)
    return { code, output: update.output + output }
  })
}

/** @param {string} program */
function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
