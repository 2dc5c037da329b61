import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { createGunzip } from 'node:zlib'
import type { Client } from 'pg'

import {
  applyMigrations,
  listAppliedMigrations,
  MIGRATION_LOCK,
  readMigrations,
} from '../migrations.ts'
import { forceRowSecurity } from '../row-security.ts'
import { BackupRefusal } from './backup-refusal.ts'
import { copyIn, copyOut, writeCanonically } from './copy-table.ts'
import { suspendForeignKeys } from './foreign-keys.ts'
import { fileOf, type TableEntry } from './manifest.ts'
import { nowhere } from './measure.ts'
import type { Backup } from './open-backup.ts'
import { listTables, lockTables, qualified, type Table } from './tables.ts'

/**
 * Fills an empty database with what a backup holds, in the tables that it had, and compares every
 * table with the manifest. The caller's transaction is kept or lost whole.
 */
export async function loadBackup(client: Client, { folder, manifest }: Backup): Promise<void> {
  const { migrations, tables: entries } = manifest.database
  await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
  await writeCanonically(client)
  await makeTables(client, migrations)
  // Nothing is copied into a table whose owner is held to its policies; the next start holds it again.
  await forceRowSecurity(client, false)

  const tables = await listTables(client)
  const shapes = (all: readonly (Table | TableEntry)[]) =>
    all.map(({ name, columns }) => [name, columns])
  if (!isDeepStrictEqual(shapes(tables), shapes(entries))) throw new BackupRefusal('other-tables')

  const resumeForeignKeys = await suspendForeignKeys(client)
  await setTriggers(client, tables, 'DISABLE')
  for (const entry of entries) await loadTable(client, entry, folder)
  await setTriggers(client, tables, 'ENABLE')
  await resumeForeignKeys()
  for (const [index, table] of tables.entries()) await compare(client, table, entries[index])
}

/** The tables as they were when the backup was made; there may be some, without a row. */
async function makeTables(client: Client, migrations: readonly string[]): Promise<void> {
  const known = readMigrations()
  const isKnown = migrations.every((hash, index) => known[index]?.hash === hash)
  if (!isKnown) throw new BackupRefusal('newer-release')

  const present = await listTables(client)
  await refuseRows(client, present)
  await lockTables(client, present, 'ACCESS EXCLUSIVE')
  await refuseRows(client, present)

  const applied = await listAppliedMigrations(client)
  if (applied.some((hash, index) => migrations[index] !== hash))
    throw new BackupRefusal('later-tables')
  await applyMigrations(client, known.slice(0, migrations.length))
}

async function refuseRows(client: Client, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables) {
    const { rowCount } = await client.query(`SELECT FROM ${qualified(name)} LIMIT 1`)
    if (rowCount !== 0) throw new BackupRefusal('not-empty', { table: name })
  }
}

/** Rows are taken as they were: what a trigger once gave them stays, such as the chain of the trail. */
async function setTriggers(
  client: Client,
  tables: readonly Table[],
  how: 'DISABLE' | 'ENABLE',
): Promise<void> {
  for (const { name } of tables)
    await client.query(`ALTER TABLE ${qualified(name)} ${how} TRIGGER USER`)
}

async function loadTable(client: Client, entry: TableEntry, folder: string): Promise<void> {
  const file = createReadStream(join(folder, fileOf(entry.name)))
  await copyIn(client, entry, file, createGunzip())
}

async function compare(client: Client, table: Table, entry: TableEntry | undefined): Promise<void> {
  const { rows, sha256 } = await copyOut(client, table, nowhere())
  if (rows !== entry?.rows || sha256 !== entry.contentSha256)
    throw new BackupRefusal('differs', { table: table.name })
}
