import { createHash } from 'node:crypto'
import { chmod, chown, mkdir, readdir, realpath, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

import { type Account, canEnter, serverAccount } from './account.ts'

/**
 * The preferred folder, or, where the server's account cannot get to it (a checkout in root's
 * home), one under /var/lib that belongs to that preferred folder alone.
 */
export async function whereDataLives(preferredDir: string): Promise<string> {
  const preferred = resolve(preferredDir)
  const account = await serverAccount(preferred)
  if (!account || (await canEnter(account, await nearestExisting(preferred)))) return preferred
  return join('/var/lib/iltizam', createHash('sha256').update(preferred).digest('hex').slice(0, 12))
}

/** Makes the folder where it is missing, closes it to everyone else, and gives its real path. */
export async function makeDataFolder(
  dataDir: string,
  account: Account | undefined,
): Promise<string> {
  const folder = resolve(dataDir)
  await makeWithParents(folder)
  await refuseForeignContent(folder)
  if (account) await chown(folder, account.uid, account.gid)
  await chmod(folder, 0o700)
  if (!(await canEnter(account, folder)))
    throw new Error(
      `The database server runs as user id ${account?.uid} and cannot reach ${folder}: a folder above it is closed`,
    )
  return realpath(folder)
}

/** A strict umask must not close the folders above to the server's account. */
async function makeWithParents(folder: string): Promise<void> {
  const firstMade = await mkdir(folder, { recursive: true })
  if (!firstMade) return
  for (let parent = dirname(folder); parent.startsWith(firstMade); parent = dirname(parent))
    await chmod(parent, 0o755)
}

/** Somebody's home named by mistake keeps its owner and its mode. */
async function refuseForeignContent(folder: string): Promise<void> {
  const entries = (await readdir(folder)).filter((entry) => entry !== 'lost+found')
  const isOurs = entries.some((entry) =>
    /^(cluster(\.new)?|holder-.*\.lock|secret-key)$/.test(entry),
  )
  if (entries.length > 0 && !isOurs)
    throw new Error(
      `${folder} holds other files: name an empty folder, or one that does not exist, for the data`,
    )
}

async function nearestExisting(path: string): Promise<string> {
  const exists = await stat(path).then(
    () => true,
    () => false,
  )
  return exists ? path : nearestExisting(dirname(path))
}
