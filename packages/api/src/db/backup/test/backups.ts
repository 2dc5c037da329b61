import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Client } from 'pg'
import { expect } from 'vitest'

import { connect, type Db } from '../../connect.ts'
import type { DatabaseUrls } from '../../migrate.ts'
import { applyMigrations, readMigrations } from '../../migrations.ts'
import { withClient } from '../../with-client.ts'
import type { BackupRefusal } from '../backup-refusal.ts'
import { makeBackup } from '../make-backup.ts'
import { hashLine, type Manifest } from '../manifest.ts'
import { openBackup } from '../open-backup.ts'
import { restoreBackup } from '../restore-backup.ts'

export const takenAt = new Date('2023-03-29T12:00:00Z')

export const seeds = {
  commitments: [{ activities: [{ progress: 0 }, { progress: null, weight: '0.5' }] }],
}

export const backUp = ({ ownerUrl }: DatabaseUrls, folder: string, checked = true) =>
  makeBackup({ ownerUrl, folder, takenAt, checked })

export async function restore(
  database: DatabaseUrls,
  folder: string,
  onRestored: () => Promise<void> = async () => undefined,
) {
  await restoreBackup({ database, backup: await openBackup(folder), onRestored })
}

/** What a database holds, as a backup of it says. */
export async function contentOf(database: DatabaseUrls, scratch: string) {
  return (await backUp(database, scratch, false)).database
}

/** As the program goes to it. */
export async function inside<T>(
  { runtimeUrl }: DatabaseUrls,
  use: (db: Db) => Promise<T>,
): Promise<T> {
  const { db, close } = connect(runtimeUrl)
  try {
    return await use(db)
  } finally {
    await close()
  }
}

/** Makes the tables of the first release. */
export const makeOldTables = ({ ownerUrl }: DatabaseUrls) =>
  withClient(ownerUrl, 'test', (owner) => applyMigrations(owner, readMigrations().slice(0, 1)))

/** While another session holds a table, in which it may write; ends when the work has ended. */
export async function whileHolding<T>(
  { ownerUrl }: DatabaseUrls,
  table: string,
  begin: () => Promise<T>,
  whenWaiting: (holder: Pick<Client, 'query'>) => unknown,
): Promise<T> {
  return withClient(ownerUrl, 'test', async (holder) => {
    await holder.query(`BEGIN; LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`)
    const work = begin()
    const waiting = `SELECT FROM pg_locks JOIN pg_database d ON d.oid = database
      WHERE NOT granted AND d.datname = current_database()`
    await expect.poll(async () => (await holder.query(waiting)).rowCount).toBe(1)
    await whenWaiting(holder)
    return work
  })
}

export const refusalOf = async (attempt: Promise<unknown>) =>
  (await attempt.then(
    () => expect.unreachable('it was not refused'),
    (error: unknown) => error,
  )) as BackupRefusal

/** Another manifest, with a hash that agrees. */
export async function rewriteManifest(backup: string, change: (manifest: Manifest) => void) {
  const manifest: Manifest = JSON.parse(await readFile(join(backup, 'manifest.json'), 'utf8'))
  change(manifest)
  const text = JSON.stringify(manifest)
  await writeFile(join(backup, 'manifest.json'), text)
  await writeFile(join(backup, 'manifest.sha256'), hashLine(text))
}

/** Other rows, with all hashes of files made to agree. */
export async function forge(backup: string, table: string, change: (rows: string) => string) {
  const file = join(backup, 'database', `${table}.copy.gz`)
  const rows = gzipSync(change(gunzipSync(await readFile(file)).toString()))
  await writeFile(file, rows)
  await rewriteManifest(backup, ({ database }) => {
    const entry = database.tables.find(({ name }) => name === table)
    if (entry) entry.fileSha256 = createHash('sha256').update(rows).digest('hex')
  })
}
