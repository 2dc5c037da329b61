import { createHash } from 'node:crypto'
import { type Static, Type } from 'typebox'

/** Grows when a program that knows only the former one could not restore the backup. */
export const BACKUP_FORMAT = 1

const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' })

const TableEntry = Type.Object({
  name: Type.String({ pattern: '^[a-z0-9_]+$' }),
  columns: Type.Array(Type.String()),
  rows: Type.Integer({ minimum: 0 }),
  /** Of the rows as COPY writes them, in the order of their key: whatever their order on the disk. */
  contentSha256: Sha256,
  /** Of the compressed file. */
  fileSha256: Sha256,
})
export type TableEntry = Static<typeof TableEntry>

/** What a backup holds. Uploaded files, once there are any, come beside the database. */
export const Manifest = Type.Object({
  format: Type.Literal(BACKUP_FORMAT),
  /** Names this backup in the trail of whatever it is restored into. */
  id: Type.String({ format: 'uuid' }),
  /** Which release of the program made it. */
  program: Type.String(),
  takenAt: Type.String({ format: 'date-time' }),
  database: Type.Object({
    /** Those it had been through, by the hash of their text: a later release takes it from there. */
    migrations: Type.Array(Sha256, { minItems: 1 }),
    tables: Type.Array(TableEntry),
  }),
})
export type Manifest = Static<typeof Manifest>

/** From the backup's folder. */
export const fileOf = (table: string) => `database/${table}.copy.gz`

export const MANIFEST = 'manifest.json'
export const MANIFEST_HASH = 'manifest.sha256'

/** As `sha256sum --check` reads it. */
export function hashLine(manifest: string): string {
  return `${createHash('sha256').update(manifest).digest('hex')}  ${MANIFEST}\n`
}
