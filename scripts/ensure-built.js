// @ts-check
import { existsSync, rmSync } from 'node:fs'

import { filesUnder, fingerprint, isMarked, mark } from './fingerprint.js'
import { prepare, runCommand } from './run-command.js'
import { inRoot } from './workspace.js'

const marker = 'packages/api/dist/built-from'
const unbuilt = new Set(['node_modules', 'dist', '.cache', 'test', 'demo', 'data'])

/** Builds when a source has changed since the last build, or when asked to. */
export async function ensureBuilt({ fresh = false } = {}) {
  const sources = filesUnder('packages', (name) => !unbuilt.has(name) && !/\.test\.\w+$/.test(name))
  const wanted = fingerprint([
    ...sources,
    ...['pnpm-lock.yaml', 'tsconfig.base.json', 'scripts/ensure-built.js', 'scripts/bundle-api.js'],
  ])
  if (!fresh && isWhole() && isMarked(marker, wanted)) return

  rmSync(inRoot(marker), { force: true })
  await prepare('Building…', async () => {
    const [api, web] = await Promise.all([buildApi(), buildWeb()])
    return { code: api.code || web.code, output: api.output + web.output }
  })
  mark(marker, wanted)
}

const hasWeb = () => existsSync(inRoot('packages/web/vite.config.ts'))
const isWhole = () => !hasWeb() || existsSync(inRoot('packages/web/dist/index.html'))

const buildApi = () =>
  runCommand(process.execPath, [inRoot('scripts/bundle-api.js'), inRoot('packages/api/dist')], {
    quiet: true,
  })

async function buildWeb() {
  if (!hasWeb()) return { code: 0, output: '' }
  const vite = inRoot('packages/web/node_modules/.bin/vite')
  return runCommand(vite, ['build'], {
    cwd: inRoot('packages/web'),
    env: { NODE_ENV: 'production' },
    quiet: true,
  })
}
