import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator'
import { Client } from 'pg'

import { migrationsFolder } from '../places.ts'
import { grantTo } from './grants.ts'

/** Held by whoever migrates, so that of two replicas that start at once the second one waits. */
const MIGRATION_LOCK = 4_710_203

export interface DatabaseUrls {
  /** Owns the tables; used here only. */
  ownerUrl: string
  /** Owns nothing, unless it is the same role. */
  runtimeUrl: string
}

/** Brings the database to the schema of this release, and the runtime role to its rights. */
export async function migrate({ ownerUrl, runtimeUrl }: DatabaseUrls): Promise<void> {
  await withClient(ownerUrl, async (owner) => {
    await owner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    await applyMigrations(drizzle(owner), { migrationsFolder })
    const [ownerRole, runtimeRole] = [await roleOf(owner), await withClient(runtimeUrl, roleOf)]
    if (runtimeRole !== ownerRole) await grantTo(runtimeRole, owner)
  })
}

async function roleOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ role: string }>('SELECT current_user AS role')
  return rows[0]?.role ?? ''
}

/** One session, which gives back its locks when it ends. */
async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    application_name: 'iltizam migrations',
    connectionTimeoutMillis: 10_000,
  })
  // What was being asked when the server went away is refused; that is how it is told.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
