import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Value } from 'typebox/value'

import { BackupRefusal } from './backup-refusal.ts'
import { BACKUP_FORMAT, fileOf, hashLine, MANIFEST, MANIFEST_HASH, Manifest } from './manifest.ts'
import { measure, nowhere } from './measure.ts'

export interface Backup {
  folder: string
  manifest: Manifest
}

/** A backup whose every byte is as it was written; it says nothing yet of what the bytes mean. */
export async function openBackup(folder: string): Promise<Backup> {
  const manifest = await readManifest(folder)
  for (const { name, fileSha256 } of manifest.database.tables) {
    const file = fileOf(name)
    if ((await hashOf(join(folder, file))) !== fileSha256)
      throw new BackupRefusal('damaged', { file })
  }
  return { folder, manifest }
}

async function readManifest(folder: string): Promise<Manifest> {
  const [text, hash] = await Promise.all(
    [MANIFEST, MANIFEST_HASH].map((name) => readFile(join(folder, name), 'utf8')),
  ).catch((error: Error) => {
    throw new BackupRefusal('not-a-backup', { folder, reason: error.message })
  })
  if (text === undefined || hashLine(text) !== hash)
    throw new BackupRefusal('damaged', { file: MANIFEST })
  const manifest = parse(text)
  if (Value.Check(Manifest, manifest)) return manifest
  const { format } = Object(manifest)
  throw typeof format === 'number' && format !== BACKUP_FORMAT
    ? new BackupRefusal('other-format', { format })
    : new BackupRefusal('damaged', { file: MANIFEST })
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** Undefined where there is no such file. */
async function hashOf(path: string): Promise<string | undefined> {
  const content = measure()
  try {
    await pipeline(createReadStream(path), content.stream, nowhere())
    return content.result().sha256
  } catch {
    return undefined
  }
}
