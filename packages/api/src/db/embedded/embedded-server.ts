import { realpath } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'

import { serverAccount } from './account.ts'
import { requireArabicSearch } from './arabic-search.ts'
import { findBinaries } from './binaries.ts'
import { makeCluster } from './cluster.ts'
import { makeDataFolder } from './data-folder.ts'
import { clusterIn, logIn } from './data-layout.ts'
import { holdDataFolder } from './data-lock.ts'
import { keepRunning } from './keep-running.ts'
import {
  PostgresFailed,
  type PostgresPlan,
  type PostgresProcess,
  startPostgres,
} from './postgres-process.ts'
import { isServing, readPostmaster } from './postmaster.ts'
import { makeSocketFolder, removeSocketFolder } from './socket-folder.ts'

export interface ServerUrls {
  /** For migrations: owns the database and may make others. */
  ownerUrl: string
  /** For everything else: owns nothing. */
  runtimeUrl: string
}

export interface EmbeddedServer extends ServerUrls {
  /** The real path of the folder, which holds the cluster and the server's log. */
  dataDir: string
  stop(): Promise<void>
}

export interface EmbeddedServerOptions {
  /** A folder for this alone: it is made, or must be empty or the server's. */
  dataDir: string
  /** False, for tests only, trades the survival of a power cut for speed. */
  durable?: boolean
  /** Hears how the server ended unasked, and why it did not start again; it is tried again. */
  onUnexpectedExit?: (how: string) => void
}

/** Starts the private server of a data folder, and keeps it running until it is stopped. */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const { durable = true, onUnexpectedExit = () => undefined } = options
  const account = await serverAccount(options.dataDir)
  const dataDir = await makeDataFolder(options.dataDir, account)
  const undo = [await holdDataFolder(dataDir)]
  const stop = once(async () => {
    for (const step of undo.reverse()) await step()
  })

  try {
    const cluster = clusterIn(dataDir)
    const binaries = await findBinaries(account)
    await makeCluster({ cluster, binaries, account, durable })
    const socketDir = await makeSocketFolder(dataDir, account)
    undo.push(() => removeSocketFolder(dataDir))

    const { postgres } = binaries
    const plan = { cluster, postgres, log: logIn(dataDir), socketDir, account, durable }
    const first = await startAfterCrash(plan)
    const restart = (abandoned: AbortSignal) => startPostgres(plan, abandoned)
    undo.push(keepRunning({ first, restart, onUnexpectedExit }))
    await requireArabicSearch(urlFor('postgres', socketDir))
    return { ...urlsAt(socketDir), dataDir, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The server that another process, a running `npm start`, holds for this folder. */
export async function findRunningServer(dataDir: string): Promise<ServerUrls | undefined> {
  const folder = await realpath(dataDir).catch(() => undefined)
  if (!folder) return undefined
  const cluster = clusterIn(folder)
  const postmaster = await readPostmaster(cluster)
  if (!postmaster?.isReady || !(await isServing(postmaster.pid, cluster))) return undefined
  return urlsAt(postmaster.socketDir)
}

/** The sessions of a server that was killed with us outlive it by a moment, and hold its memory. */
async function startAfterCrash(plan: PostgresPlan): Promise<PostgresProcess> {
  const deadline = Date.now() + 10_000
  for (;;) {
    try {
      return await startPostgres(plan)
    } catch (error) {
      const isHeld = error instanceof PostgresFailed && /still in use/.test(error.lastLines)
      if (!isHeld || Date.now() > deadline) throw error
      await delay(100)
    }
  }
}

function urlsAt(socketDir: string): ServerUrls {
  return {
    ownerUrl: urlFor('iltizam_owner', socketDir),
    runtimeUrl: urlFor('iltizam_runtime', socketDir),
  }
}

function urlFor(role: string, socketDir: string): string {
  return `postgresql://${role}@/iltizam?host=${encodeURIComponent(socketDir)}`
}

function once(action: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= action()
    return done
  }
}
