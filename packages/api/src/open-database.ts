import type { Config } from './config.ts'
import { requireArabicSearch } from './db/embedded/arabic-search.ts'
import { whereDataLives } from './db/embedded/data-folder.ts'
import { findRunningServer, startEmbeddedServer } from './db/embedded/embedded-server.ts'
import { type DatabaseUrls, migrate } from './db/migrate.ts'

export interface OpenDatabase extends DatabaseUrls {
  /** Where our own server keeps the data; undefined where they are on yours. */
  dataDir: string | undefined
  close(): Promise<void>
}

export interface OpenOptions {
  /** Whether the server of a program that runs on the same data will do. */
  mayJoin?: boolean
  /** Leaves the tables as they are: there may be none, or those of another release. */
  asItIs?: boolean
  onUnexpectedExit: (how: string) => void
}

/**
 * The database of this run, with the tables of this release unless it is wanted as it is: yours, or
 * a server of our own.
 */
export async function openDatabase(config: Config, options: OpenOptions): Promise<OpenDatabase> {
  const database = config.database
    ? { ...config.database, dataDir: undefined, close: nothing }
    : await openPrivateServer(config, options)
  try {
    if (!options.asItIs) await migrate(database)
    await requireArabicSearch(database.ownerUrl)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

async function openPrivateServer(config: Config, options: OpenOptions): Promise<OpenDatabase> {
  const dataDir = await whereDataLives(config.dataDir)
  const running = options.mayJoin ? await findRunningServer(dataDir) : undefined
  if (running) return { ...running, dataDir, close: nothing }
  const { onUnexpectedExit } = options
  const server = await startEmbeddedServer({ dataDir, onUnexpectedExit })
  return { ...server, close: server.stop }
}

const nothing = async () => undefined
