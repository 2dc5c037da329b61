import { type Client, escapeIdentifier, escapeLiteral } from 'pg'

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
  owner: Client,
  ownerUrl: string,
  folder: string,
  signal?: AbortSignal | undefined,
): Promise<void> {
  await owner.query('SELECT pg_advisory_lock($1)', [CHECK_LOCK])
  const scratch = await makeScratchDatabase(owner)
  try {
    await withClient(inDatabase(ownerUrl, scratch), 'backup check', async (client) => {
      await client.query('BEGIN')
      await loadBackup(client, await openBackup(folder), signal)
      await client.query('COMMIT')
    })
  } finally {
    await owner.query(`DROP DATABASE ${escapeIdentifier(scratch)}`)
  }
}

/** Like ours, and so called that a check that was killed leaves it to the next one to be dropped. */
async function makeScratchDatabase(owner: Client): Promise<string> {
  const { rows } = await owner.query<{ oid: number; collation: string; letters: string }>(`
    SELECT oid, datcollate AS collation, datctype AS letters
    FROM pg_database WHERE datname = current_database()`)
  const [{ oid, collation, letters } = { oid: 0, collation: 'C', letters: 'C' }] = rows
  const name = `iltizam_check_${oid}`
  await owner.query(`DROP DATABASE IF EXISTS ${name}`)
  await owner.query(`
    CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'
      LC_COLLATE ${escapeLiteral(collation)} LC_CTYPE ${escapeLiteral(letters)}`)
  return name
}
