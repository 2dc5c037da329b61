import { setTimeout as delay } from 'node:timers/promises'

import type { PostgresProcess } from './postgres-process.ts'

const shortestPause = 100
const longestPause = 2_000
/** A server that ran this long did not die of its start. */
const longEnough = 2_000

export interface Keeper {
  first: PostgresProcess
  restart: (abandoned: AbortSignal) => Promise<PostgresProcess>
  onUnexpectedExit: (how: string) => void
}

interface Watch extends Keeper {
  current: PostgresProcess
  pause: number
  stopping: AbortSignal
}

/**
 * Starts the server again each time it ends unasked, with growing pauses and without ever giving
 * up: a full disk gets room again. The answer ends this and the server.
 */
export function keepRunning(keeper: Keeper): () => Promise<void> {
  const stopping = new AbortController()
  const watch: Watch = { ...keeper, current: keeper.first, pause: 0, stopping: stopping.signal }
  const watching = watchOver(watch)
  return async () => {
    stopping.abort()
    await watch.current.stop()
    await watching
  }
}

async function watchOver(watch: Watch): Promise<void> {
  while (!watch.stopping.aborted) {
    const since = Date.now()
    const how = await watch.current.ended
    if (watch.stopping.aborted) return
    if (Date.now() - since > longEnough) watch.pause = 0
    watch.onUnexpectedExit(how)
    await startAgain(watch)
  }
  // Asked to stop while it started: whoever asked has only the server before this one.
  await watch.current.stop()
}

async function startAgain(watch: Watch): Promise<void> {
  while (!watch.stopping.aborted) {
    await delay(watch.pause, undefined, { signal: watch.stopping }).catch(() => undefined)
    watch.pause = Math.min(Math.max(shortestPause, watch.pause * 2), longestPause)
    try {
      watch.current = await watch.restart(watch.stopping)
      return
    } catch (error) {
      if (!watch.stopping.aborted) watch.onUnexpectedExit(String(error))
    }
  }
}
