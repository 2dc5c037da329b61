import { type ChildProcess, spawn } from 'node:child_process'
import type { Writable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'

import { type Account, serverEnvironment } from './account.ts'
import { outlastPreviousServer, readPostmaster } from './postmaster.ts'
import { openServerLog } from './server-log.ts'
import { serverSettings } from './server-settings.ts'

export interface PostgresPlan {
  cluster: string
  postgres: string
  log: string
  socketDir: string
  account: Account | undefined
  durable: boolean
}

export interface PostgresProcess {
  /** Settles with the exit code or the signal, whoever ended it. */
  ended: Promise<string>
  stop(): Promise<void>
}

export class PostgresFailed extends Error {
  readonly lastLines: string

  constructor(reason: string, lastLines: string) {
    super(`The private database server ${reason}:\n${lastLines}`)
    this.name = 'PostgresFailed'
    this.lastLines = lastLines
  }
}

/** Recovery after a crash reads at most some gigabytes of log again. */
const startLimit = 180_000

/**
 * The shell becomes the server, so that our child is the server itself. Before, it leaves behind a
 * watcher that holds the other end of a pipe of ours: a line in it says that the server has ended,
 * its end without a line that we have died, in whatever way.
 */
const underWatch = `
server=$$
( (read -r ended <&3 || kill -INT "$server") </dev/null >/dev/null 2>&1 & )
exec "$@" 3<&-`

/** Starts the server and gives it once it takes connections. */
export async function startPostgres(
  plan: PostgresPlan,
  abandoned?: AbortSignal,
): Promise<PostgresProcess> {
  const previous = await outlastPreviousServer(plan.cluster)
  const log = await openServerLog(plan.log, plan.account)
  const child = launch(plan, log.fd, previous)
  const ended = endOf(child)
  await log.close()

  const failure = await waitUntilReady(plan.cluster, child, ended, abandoned)
  if (failure) {
    await stopProcess(child, ended)
    throw new PostgresFailed(failure, await log.lastLines())
  }
  return { ended, stop: () => stopProcess(child, ended) }
}

function launch(plan: PostgresPlan, log: number, previous: number | undefined): ChildProcess {
  const settings = serverSettings(plan).flatMap((setting) => ['-c', setting])
  const command = [plan.postgres, '-D', plan.cluster, ...settings]
  // Its own session: Ctrl-C in our terminal is for us, and we end the server in our order.
  return spawn('/bin/sh', ['-c', underWatch, 'sh', ...command], {
    detached: true,
    cwd: '/',
    stdio: ['ignore', log, log, 'pipe'],
    // The one pid that the server does not take for a living rival: after a crash, any program's.
    env: previous
      ? { ...serverEnvironment, PG_GRANDPARENT_PID: String(previous) }
      : serverEnvironment,
    ...plan.account,
  })
}

function endOf(child: ChildProcess): Promise<string> {
  const lifeline = child.stdio[3] as Writable | null
  // The watcher may have been killed; there is then nobody to tell.
  lifeline?.on('error', () => undefined)
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => {
      lifeline?.end('ended\n')
      resolve(signal ?? `exit code ${code}`)
    })
  })
}

async function waitUntilReady(
  cluster: string,
  child: ChildProcess,
  ended: Promise<string>,
  abandoned?: AbortSignal,
): Promise<string | undefined> {
  let end: string | undefined
  ended.then((reason) => {
    end = reason
  })
  const deadline = Date.now() + startLimit
  while (!end) {
    const postmaster = await readPostmaster(cluster)
    if (postmaster?.pid === child.pid && postmaster?.isReady) return undefined
    if (abandoned?.aborted) return 'was stopped while it started'
    if (Date.now() > deadline) return `was not ready within ${startLimit / 1000} s`
    await Promise.race([ended, delay(10)])
  }
  return `did not start (${end})`
}

/** Fast, then immediate (which the next start recovers from), then without asking. */
async function stopProcess(child: ChildProcess, ended: Promise<string>): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!isAlive(child)) return
    child.kill(signal)
    await Promise.race([ended, delay(patience, undefined, { ref: false })])
  }
}

function isAlive(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null
}
