/** What keeps a backup from being made or restored; the words of each are under `cli:refusals`. */
export const BACKUP_REFUSALS = [
  // Of a backup
  'folder-exists',
  'folder-unusable',
  'nothing-to-back-up',
  'newer-database',
  'cannot-check',
  'check-failed',
  // Of a restore
  'not-a-backup',
  'other-format',
  'newer-release',
  'damaged',
  'not-empty',
  'later-tables',
  // Of both, where what was loaded is not what was saved
  'other-tables',
  'differs',
] as const

export type BackupRefusalCode = (typeof BACKUP_REFUSALS)[number]

/** A backup that is not made, or a restore that has changed nothing. */
export class BackupRefusal extends Error {
  override name = 'BackupRefusal'
  readonly code: BackupRefusalCode
  readonly values: Record<string, string | number>

  constructor(
    code: BackupRefusalCode,
    values: Record<string, string | number> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(values)}`, options)
    this.code = code
    this.values = values
  }
}
