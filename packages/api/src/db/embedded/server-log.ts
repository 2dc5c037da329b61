import { constants, open, readFile, rename, stat } from 'node:fs/promises'

import type { Account } from './account.ts'

const largestLog = 5 * 1024 * 1024
const linesShown = 15
/** Root writes no file elsewhere that the server's account may have linked to. */
const appendHere =
  constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW

export interface ServerLog {
  /** For the server to write to; closed once it has been handed on. */
  fd: number
  close(): Promise<void>
  lastLines(): Promise<string>
}

/** A log that has grown large moves aside; the one moved aside before it goes. */
export async function openServerLog(
  path: string,
  account: Account | undefined,
): Promise<ServerLog> {
  const sizeBefore = await stat(path).then(
    ({ size }) => size,
    () => 0,
  )
  const isLarge = sizeBefore > largestLog
  if (isLarge) await rename(path, `${path}.1`)
  const handle = await open(path, appendHere, 0o600)
  if (account) await handle.chown(account.uid, account.gid)
  return {
    fd: handle.fd,
    close: () => handle.close(),
    async lastLines() {
      const written = (await readFile(path)).subarray(isLarge ? 0 : sizeBefore)
      return written.toString().trimEnd().split('\n').slice(-linesShown).join('\n')
    },
  }
}
