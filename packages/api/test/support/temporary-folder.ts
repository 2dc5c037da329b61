import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder that the account of a database server may enter, too. */
export async function makeTemporaryFolder() {
  const path = await mkdtemp(join(tmpdir(), 'iltizam-test-'))
  await chmod(path, 0o755)
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}
