import type { Client } from 'pg'

import { grantTo } from './grants.ts'
import { installJobs } from './jobs/install-jobs.ts'
import { applyMigrations, MIGRATION_LOCK, readMigrations } from './migrations.ts'
import { forceRowSecurity } from './row-security.ts'
import { withClient } from './with-client.ts'

export interface DatabaseUrls {
  /** Owns the tables; used here and by whoever saves or restores them. */
  ownerUrl: string
  /** Owns nothing, unless it is the same role. */
  runtimeUrl: string
}

/** Brings the database to the schema of this release, and the runtime role to its rights. */
export async function migrate({ ownerUrl, runtimeUrl }: DatabaseUrls): Promise<void> {
  await withClient(ownerUrl, 'migrations', async (owner) => {
    await owner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    await owner.query('BEGIN')
    await applyMigrations(owner, readMigrations())
    await owner.query('COMMIT')
    await installJobs(owner)
    const ownerRole = await roleOf(owner)
    const runtimeRole = await withClient(runtimeUrl, 'migrations', roleOf)
    if (runtimeRole !== ownerRole) await grantTo(runtimeRole, owner)
    await forceRowSecurity(owner, runtimeRole === ownerRole)
  })
}

async function roleOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ role: string }>('SELECT current_user AS role')
  return rows[0]?.role ?? ''
}
