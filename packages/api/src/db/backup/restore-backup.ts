import type { Client } from 'pg'

import { type Db, dbOn } from '../connect.ts'
import { type DatabaseUrls, migrate } from '../migrate.ts'
import { applyMigrations, readMigrations } from '../migrations.ts'
import { withClient } from '../with-client.ts'
import { loadBackup } from './load-backup.ts'
import type { Backup } from './open-backup.ts'

export interface RestoreOptions {
  database: DatabaseUrls
  backup: Backup
  /** Leaves the trail, in the same transaction. */
  onRestored: (tx: Db) => Promise<void>
  signal?: AbortSignal
}

/** Loads a backup into an empty database, with the tables and the rights of this release, or changes nothing. */
export async function restoreBackup(options: RestoreOptions): Promise<void> {
  const { database, backup, onRestored, signal } = options
  const restore = async (owner: Client) => {
    await owner.query('BEGIN')
    await loadBackup(owner, backup)
    await applyMigrations(owner, readMigrations())
    await onRestored(dbOn(owner))
    await owner.query('COMMIT')
  }
  await withClient(database.ownerUrl, 'restore', restore, signal)
  await migrate(database)
}
