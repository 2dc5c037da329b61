import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { readSecretKey, SECRET_BYTES } from './instance-secret.ts'

/** Why there is no secret to start with; `file` is where one would be. */
export class UnusableSecret extends Error {
  override name = 'UnusableSecret'
  readonly code: 'missing' | 'other' | 'unreadable' | 'unwritable'
  readonly file: string

  constructor(code: UnusableSecret['code'], folder: string, cause?: unknown) {
    super(`secret key ${code}`, { cause })
    this.code = code
    this.file = fileIn(folder)
  }
}

const fileIn = (folder: string) => join(folder, 'secret-key')

/** The key that a start before this one has made in the folder. */
export async function findSecretKey(folder: string): Promise<Buffer | undefined> {
  const text = await readFile(fileIn(folder), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw new UnusableSecret('unreadable', folder, error)
  })
  if (text === undefined) return undefined
  const key = readSecretKey(text.trim())
  if (!key) throw new UnusableSecret('unreadable', folder)
  return key
}

/** Makes a key that only its owner may read; of two programs at once the second takes the first's. */
export async function makeSecretKey(folder: string): Promise<Buffer | undefined> {
  const draft = `${fileIn(folder)}.${randomBytes(6).toString('hex')}`
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const text = `${randomBytes(SECRET_BYTES).toString('base64url')}\n`
    await writeFile(draft, text, { mode: 0o600, flag: 'wx', flush: true })
    await link(draft, fileIn(folder)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  } catch (error) {
    throw new UnusableSecret('unwritable', folder, error)
  } finally {
    await rm(draft, { force: true })
  }
  return findSecretKey(folder)
}
