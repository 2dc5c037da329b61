import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

import { syncFolder } from '../sync-folder.ts'
import { isUnavailable } from '../unavailable.ts'
import { BackupRefusal } from './backup-refusal.ts'

/** Fills a folder beside its place, which only its owner may enter, and moves it there once it is whole. */
export async function makeWholeFolder<T>(
  path: string,
  fill: (draft: string) => Promise<T>,
): Promise<T> {
  const folder = resolve(path)
  const unusable = (error: Error) => {
    throw new BackupRefusal('folder-unusable', { folder, reason: error.message })
  }
  if (existsSync(folder)) throw new BackupRefusal('folder-exists', { folder })

  const draft = await mkdtemp(`${folder}.partial-`).catch(unusable)
  try {
    const result = await fill(draft)
    await syncFolder(draft)
    await rename(draft, folder)
    await syncFolder(dirname(folder))
    return result
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    return isOfTheDisk(error) ? unusable(error) : Promise.reject(error)
  }
}

/** A full or a broken disk, rather than the database or what it was asked. */
const isOfTheDisk = (error: unknown): error is Error =>
  error instanceof Error && 'syscall' in error && !isUnavailable(error)
