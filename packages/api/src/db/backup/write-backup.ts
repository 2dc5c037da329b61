import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createGzip } from 'node:zlib'
import type { Client } from 'pg'
import { v7 as uuidv7 } from 'uuid'

import { VERSION } from '../../version.ts'
import { listAppliedMigrations, MIGRATION_LOCK, readMigrations } from '../migrations.ts'
import { syncFolder } from '../sync-folder.ts'
import { BackupRefusal } from './backup-refusal.ts'
import { copyOut, writeCanonically } from './copy-table.ts'
import {
  BACKUP_FORMAT,
  fileOf,
  hashLine,
  MANIFEST,
  MANIFEST_HASH,
  type Manifest,
  type TableEntry,
} from './manifest.ts'
import { measure } from './measure.ts'
import { listTables, lockTables, type Table } from './tables.ts'

const ownerOnly = { mode: 0o600, flag: 'wx', flush: true } as const

/** Writes one state of the database into an empty folder, whatever is written into it meanwhile. */
export async function writeBackup(
  client: Client,
  folder: string,
  takenAt: Date,
): Promise<Manifest> {
  await mkdir(join(folder, 'database'), { mode: 0o700 })
  const tables = await beginSnapshot(client)
  const migrations = await listAppliedMigrations(client)
  refuseUnknown(migrations)

  const entries: TableEntry[] = []
  for (const table of tables) entries.push(await writeTable(client, table, folder))
  await client.query('COMMIT')

  const manifest: Manifest = {
    format: BACKUP_FORMAT,
    id: uuidv7(),
    program: VERSION,
    takenAt: takenAt.toISOString(),
    database: { migrations, tables: entries },
  }
  await syncFolder(join(folder, 'database'))
  await writeManifest(folder, manifest)
  return manifest
}

/** No migration is half done when the state is chosen, and none changes a table before it is read. */
async function beginSnapshot(client: Client): Promise<Table[]> {
  await client.query('SELECT pg_advisory_lock_shared($1)', [MIGRATION_LOCK])
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  await writeCanonically(client)
  const tables = await listTables(client)
  await lockTables(client, tables, 'ACCESS SHARE')
  await client.query('SELECT pg_advisory_unlock_shared($1)', [MIGRATION_LOCK])
  return tables
}

/** What this release does not know it could not restore. */
function refuseUnknown(applied: readonly string[]): void {
  if (applied.length === 0) throw new BackupRefusal('nothing-to-back-up')
  const known = readMigrations().map(({ hash }) => hash)
  if (applied.some((hash, index) => hash !== known[index]))
    throw new BackupRefusal('newer-database')
}

async function writeTable(client: Client, table: Table, folder: string): Promise<TableEntry> {
  const { mode, flag, flush } = ownerOnly
  const file = createWriteStream(join(folder, fileOf(table.name)), { mode, flags: flag, flush })
  const compressed = measure()
  const { rows, sha256 } = await copyOut(client, table, createGzip(), compressed.stream, file)
  return {
    name: table.name,
    columns: table.columns,
    rows,
    contentSha256: sha256,
    fileSha256: compressed.result().sha256,
  }
}

/** With its hash beside it, as `sha256sum --check` reads it: no byte of a backup changes unseen. */
async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const text = `${JSON.stringify(manifest, null, 2)}\n`
  await writeFile(join(folder, MANIFEST), text, ownerOnly)
  await writeFile(join(folder, MANIFEST_HASH), hashLine(text), ownerOnly)
}
