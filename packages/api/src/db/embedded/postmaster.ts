import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

import { commandLine } from './process-table.ts'

export interface Postmaster {
  pid: number
  socketDir: string
  isReady: boolean
}

const fastLimit = 20_000
const immediateLimit = 30_000

/** What the server of a cluster says of itself in postmaster.pid, alive or not. */
export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const content = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return ''
      throw error
    },
  )
  const [pid, , , , socketDir = '', , , state = ''] = content.split('\n')
  if (!pid) return undefined
  return { pid: Number(pid), socketDir, isReady: state.trim() === 'ready' }
}

/** A pid alone proves nothing after a crash or a reboot: another program may have it by now. */
export async function isServing(pid: number, cluster: string): Promise<boolean> {
  const command = await commandLine(pid)
  return command?.includes(` -D ${cluster} `) ?? false
}

/**
 * Waits for the server of a run that was killed to end, and ends it where nobody else does. Only
 * for the holder of the data folder. Gives the pid that postmaster.pid still names.
 */
export async function outlastPreviousServer(cluster: string): Promise<number | undefined> {
  const previous = await readPostmaster(cluster)
  if (!previous) return undefined
  const since = Date.now()
  const sent = new Set<NodeJS.Signals>()
  while (await isServing(previous.pid, cluster)) {
    const waited = Date.now() - since
    if (waited > immediateLimit)
      throw new Error(
        `The database server of an earlier run (process ${previous.pid}) does not end: stop it and start again`,
      )
    const signal = waited > fastLimit ? 'SIGQUIT' : 'SIGINT'
    if (!sent.has(signal)) process.kill(previous.pid, signal)
    sent.add(signal)
    await delay(20)
  }
  return previous.pid
}
