import type { Client } from 'pg'

import { withClient } from '../with-client.ts'
import { BackupRefusal } from './backup-refusal.ts'
import { checkBackup, requireScratchDatabase } from './check-backup.ts'
import type { Manifest } from './manifest.ts'
import { makeWholeFolder } from './whole-folder.ts'
import { writeBackup } from './write-backup.ts'

export interface BackupOptions {
  ownerUrl: string
  /** It must not exist. */
  folder: string
  takenAt: Date
  /** Without a check nobody knows whether it can be restored. */
  checked: boolean
  signal?: AbortSignal
}

/** Makes a backup of a database, in use or not; the folder appears once it has been checked. */
export function makeBackup(options: BackupOptions): Promise<Manifest> {
  const { ownerUrl, folder, takenAt, checked, signal } = options
  return makeWholeFolder(folder, async (draft) => {
    const write = async (owner: Client) => {
      if (checked) await requireScratchDatabase(owner)
      return writeBackup(owner, draft, takenAt)
    }
    const manifest = await withClient(ownerUrl, 'backup', write, signal)
    if (checked) await checkBackup(ownerUrl, draft, signal).catch(tellFailure)
    return manifest
  })
}

function tellFailure(cause: unknown): never {
  throw new BackupRefusal('check-failed', {}, { cause })
}
