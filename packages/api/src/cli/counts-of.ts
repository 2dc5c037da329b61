import type { Manifest } from '../db/backup/manifest.ts'

/** What a backup holds, in numbers. */
export function countsOf({ database: { tables } }: Manifest) {
  return { tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0) }
}
