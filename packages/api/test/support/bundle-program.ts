import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const script = fileURLToPath(new URL('../../../../scripts/bundle-api.js', import.meta.url))
const cache = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url))

/**
 * The program as it is shipped, of the sources as they are: each start from TypeScript took a second
 * more. It lies in our package, where it finds its migrations and what it depends on.
 */
export async function bundleProgram() {
  await mkdir(cache, { recursive: true })
  const path = await mkdtemp(join(cache, 'program-'))
  await promisify(execFile)(process.execPath, [script, path])
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}
