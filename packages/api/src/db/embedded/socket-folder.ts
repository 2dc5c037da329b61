import { chown, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'

import { type Account, canEnter } from './account.ts'
import { socketRecordIn } from './data-layout.ts'

/** A socket's whole path has some 100 bytes; its name in the folder takes part of them. */
const longestFolder = 80
const prefix = 'iltizam-'

/** A fresh folder for the socket, which only the server's account may enter. */
export async function makeSocketFolder(
  dataDir: string,
  account: Account | undefined,
): Promise<string> {
  await removeSocketFolder(dataDir)
  const folder = await mkdtemp(join(await shortTemporaryFolder(account), prefix))
  if (account) await chown(folder, account.uid, account.gid)
  await writeFile(socketRecordIn(dataDir), folder, { flag: 'wx', mode: 0o600 })
  return folder
}

/** Removes the folder of this run, or the one that a killed run left. */
export async function removeSocketFolder(dataDir: string): Promise<void> {
  const folder = await readFile(socketRecordIn(dataDir), 'utf8').catch(() => '')
  if (isOurs(folder)) await rm(folder, { recursive: true, force: true })
  await rm(socketRecordIn(dataDir), { force: true })
}

/** The record lies in the server's folder: what it names is removed only where we make such folders. */
function isOurs(folder: string): boolean {
  const isTemporary = [tmpdir(), '/tmp'].includes(dirname(folder))
  return isTemporary && basename(folder).startsWith(prefix)
}

async function shortTemporaryFolder(account: Account | undefined): Promise<string> {
  const own = tmpdir()
  const fits = Buffer.byteLength(own) + prefix.length < longestFolder
  return fits && (await canEnter(account, own)) ? own : '/tmp'
}
