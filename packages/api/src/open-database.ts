import type { Config } from './config.ts'
import { requireArabicSearch } from './db/embedded/arabic-search.ts'
import { whereDataLives } from './db/embedded/data-folder.ts'
import { startEmbeddedServer } from './db/embedded/embedded-server.ts'
import { type DatabaseUrls, migrate } from './db/migrate.ts'

export interface OpenDatabase extends DatabaseUrls {
  /** Where our own server keeps the data; undefined where they are on yours. */
  dataDir: string | undefined
  close(): Promise<void>
}

/** The database of this run, with the tables of this release: yours, or a server of our own. */
export async function openDatabase(
  config: Config,
  onUnexpectedExit: (how: string) => void,
): Promise<OpenDatabase> {
  if (config.database) {
    await migrate(config.database)
    await requireArabicSearch(config.database.ownerUrl)
    return { ...config.database, dataDir: undefined, close: async () => undefined }
  }
  const dataDir = await whereDataLives(config.dataDir)
  const server = await startEmbeddedServer({ dataDir, onUnexpectedExit })
  try {
    await migrate(server)
  } catch (error) {
    await server.stop()
    throw error
  }
  return { ...server, close: server.stop }
}
