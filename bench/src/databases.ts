import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { whereDataLives } from '@iltizam/api/src/db/embedded/data-folder'
import { startEmbeddedServer } from '@iltizam/api/src/db/embedded/embedded-server'
import { inDatabase } from '@iltizam/api/src/db/in-database'
import { type DatabaseUrls, migrate } from '@iltizam/api/src/db/migrate'
import { readMigrations } from '@iltizam/api/src/db/migrations'
import { withClient } from '@iltizam/api/src/db/with-client'
import { fillWithPlans, readFilling } from '@iltizam/api/testing/many-plans'

const folder = fileURLToPath(new URL('../.cache/databases', import.meta.url))
const [unfinished, measured] = ['unfinished', 'measured']

/**
 * A server as in production, which keeps a database for each number of plans from run to run, until
 * the tables or what fills them change. What is measured is a copy: each run starts from the same.
 */
export async function openDatabases() {
  const server = await startEmbeddedServer({ dataDir: await whereDataLives(folder) })
  const suffix = `_${await fingerprint()}`
  const ask = (sql: string) => withClient(server.ownerUrl, 'bench', (client) => client.query(sql))
  const urlsOf = (name: string): DatabaseUrls => ({
    ownerUrl: inDatabase(server.ownerUrl, name),
    runtimeUrl: inDatabase(server.runtimeUrl, name),
  })
  const drop = (name: string) => ask(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  const listNames = async (): Promise<string[]> =>
    (await ask('SELECT datname FROM pg_database')).rows.map(({ datname }) => datname)

  for (const name of await listNames())
    if (name.startsWith('plans_') && !name.endsWith(suffix)) await drop(name)

  const fill = async (kept: string, plans: number) => {
    process.stderr.write(`Filling the database of size ${plans}, which is kept.\n`)
    await drop(unfinished)
    await ask(`CREATE DATABASE ${unfinished}`)
    await migrate(urlsOf(unfinished))
    await fillWithPlans(urlsOf(unfinished).ownerUrl, plans)
    await ask(`ALTER DATABASE ${unfinished} RENAME TO ${kept}`)
  }

  return {
    /** A fresh copy of the database with so many plans; the one before goes. */
    async copy(plans: number): Promise<DatabaseUrls> {
      const kept = `plans_${plans}${suffix}`
      if (!(await listNames()).includes(kept)) await fill(kept, plans)
      await drop(measured)
      await ask(`CREATE DATABASE ${measured} TEMPLATE ${kept} STRATEGY FILE_COPY`)
      return urlsOf(measured)
    },
    async close(): Promise<void> {
      await drop(measured)
      await server.stop()
    },
  }
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256').update(await readFilling())
  for (const migration of readMigrations()) hash.update(migration.hash)
  return hash.digest('hex').slice(0, 12)
}
