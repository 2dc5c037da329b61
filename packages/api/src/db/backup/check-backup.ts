import type { Client } from 'pg'

import { inDatabase } from '../in-database.ts'
import { withClient } from '../with-client.ts'
import { BackupRefusal } from './backup-refusal.ts'
import { loadBackup } from './load-backup.ts'
import { openBackup } from './open-backup.ts'

/** Of two backups that are checked at once the second one waits for the scratch database. */
const CHECK_LOCK = 4_710_204

/** Asked before anything is written: a backup that nobody could check is not worth the wait. */
export async function requireScratchDatabase(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ may: boolean }>(
    'SELECT rolcreatedb OR rolsuper AS may FROM pg_roles WHERE rolname = current_user',
  )
  if (!rows[0]?.may) throw new BackupRefusal('cannot-check')
}

/** Restores a backup into a scratch database on the same server, which is dropped whatever happens. */
export async function checkBackup(
  ownerUrl: string,
  folder: string,
  signal?: AbortSignal,
): Promise<void> {
  await withClient(ownerUrl, 'backup check', async (owner) => {
    await owner.query('SELECT pg_advisory_lock($1)', [CHECK_LOCK])
    const scratch = await makeScratchDatabase(owner)
    try {
      await restoreOnTrial(inDatabase(ownerUrl, scratch), folder, signal)
    } finally {
      await owner.query(`DROP DATABASE ${scratch}`)
    }
  })
}

async function restoreOnTrial(url: string, folder: string, signal?: AbortSignal): Promise<void> {
  const backup = await openBackup(folder)
  const trial = async (client: Client) => {
    await client.query('BEGIN')
    await loadBackup(client, backup)
    await client.query('COMMIT')
  }
  await withClient(url, 'backup check', trial, signal)
}

/** Like ours, and so called that a check that was killed leaves it to the next one to be dropped. */
async function makeScratchDatabase(owner: Client): Promise<string> {
  const { rows } = await owner.query<{ name: string; likeness: string }>(`
    SELECT 'iltizam_check_' || oid AS name,
      format('ENCODING %L LC_COLLATE %L LC_CTYPE %L', 'UTF8', datcollate, datctype) AS likeness
    FROM pg_database WHERE datname = current_database()`)
  const [own] = rows
  if (!own) throw new Error('the catalog does not have the database that it is in')
  await owner.query(`DROP DATABASE IF EXISTS ${own.name}`)
  await owner.query(`CREATE DATABASE ${own.name} TEMPLATE template0 ${own.likeness}`)
  return own.name
}
