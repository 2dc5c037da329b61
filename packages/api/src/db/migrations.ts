import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator'
import type { Client } from 'pg'

import { migrationsFolder } from '../places.ts'

/** Held by whoever changes the tables, so that of two replicas that start at once the second one waits. */
export const MIGRATION_LOCK = 4_710_203

/** Of this release, the oldest first. The hash is that of a migration's text. */
export const readMigrations = (): MigrationMeta[] => readMigrationFiles({ migrationsFolder })

/** The hashes of what a database has been through, the oldest first. */
export async function listAppliedMigrations(client: Client): Promise<string[]> {
  const found = await client.query<{ is: boolean }>(
    `SELECT to_regclass('drizzle.__drizzle_migrations') IS NOT NULL AS is`,
  )
  if (!found.rows[0]?.is) return []
  const { rows } = await client.query<{ hash: string }>(
    'SELECT hash FROM drizzle.__drizzle_migrations ORDER BY created_at, id',
  )
  return rows.map(({ hash }) => hash)
}

/**
 * Applies those that are newer than the latest one applied, and keeps the same record of it as
 * drizzle's own migrator. That one would commit: here the caller's transaction is kept or lost whole.
 */
export async function applyMigrations(
  client: Client,
  migrations: readonly MigrationMeta[],
): Promise<void> {
  await client.query(`
    CREATE SCHEMA IF NOT EXISTS drizzle;
    CREATE TABLE IF NOT EXISTS drizzle.__drizzle_migrations (
      id serial PRIMARY KEY, hash text NOT NULL, created_at bigint
    )`)
  const { rows } = await client.query<{ latest: string | null }>(
    'SELECT max(created_at) AS latest FROM drizzle.__drizzle_migrations',
  )
  const latest = Number(rows[0]?.latest ?? 0)
  // An owner that is held to the policies, as it serves the requests too, would change what it sees.
  await client.query("SET LOCAL iltizam.reads_for = 'all'")
  for (const { folderMillis, hash, sql } of migrations) {
    if (folderMillis <= latest) continue
    for (const statement of sql) await client.query(statement)
    await client.query(
      'INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ($1, $2)',
      [hash, folderMillis],
    )
  }
}
