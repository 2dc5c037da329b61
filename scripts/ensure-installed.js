// @ts-check
import { existsSync, rmSync } from 'node:fs'

import { fingerprint, isMarked, mark } from './fingerprint.js'
import { prepare, runPnpm } from './run-command.js'
import { inRoot, workspaceFolders } from './workspace.js'

const marker = 'node_modules/.iltizam-installed'

/** Installs when what is to be installed has changed; otherwise asks nothing of the network. */
export async function ensureInstalled() {
  const folders = workspaceFolders()
  const wanted = `${process.platform}-${process.arch} ${fingerprint([
    ...['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc'],
    ...folders.map((folder) => `${folder}/package.json`),
  ])}`
  const isWhole = folders.every((folder) => existsSync(inRoot(folder, 'node_modules')))
  if (isWhole && isMarked(marker, wanted)) return

  rmSync(inRoot(marker), { force: true })
  await prepare('Installing what the program needs…', () =>
    runPnpm(['install', '--frozen-lockfile', '--prefer-offline'], {
      // Without a terminal pnpm asks nothing then. The tests' and the build's tools are needed too.
      env: { CI: 'true', NODE_ENV: undefined },
      quiet: true,
    }),
  )
  mark(marker, wanted)
}
