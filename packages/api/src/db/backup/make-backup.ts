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
  signal?: AbortSignal | undefined
}

/** Makes a backup of a database, in use or not; the folder appears once it has been checked. */
export function makeBackup({ folder, ...options }: BackupOptions): Promise<Manifest> {
  const { ownerUrl, checked, signal } = options
  return makeWholeFolder(folder, (draft) =>
    withClient(ownerUrl, 'backup', async (owner) => {
      if (checked) await requireScratchDatabase(owner)
      const manifest = await writeBackup(owner, draft, options)
      if (checked)
        await checkBackup(owner, ownerUrl, draft, signal).catch((cause) => {
          signal?.throwIfAborted()
          throw new BackupRefusal('check-failed', {}, { cause })
        })
      return manifest
    }),
  )
}
