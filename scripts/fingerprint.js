// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { inRoot } from './workspace.js'

/**
 * One hash over the names and the contents of files, whatever their dates say.
 * @param {string[]} files paths from the root
 */
export function fingerprint(files) {
  const hash = createHash('sha256')
  for (const file of files.toSorted())
    hash.update(`${file}\0`).update(existsSync(inRoot(file)) ? readFileSync(inRoot(file)) : '\0')
  return hash.digest('hex')
}

/**
 * @param {string} folder from the root
 * @param {(name: string) => boolean} isWanted decides on each folder and file by its name
 * @returns {string[]}
 */
export function filesUnder(folder, isWanted) {
  return readdirSync(inRoot(folder), { withFileTypes: true })
    .filter(({ name }) => isWanted(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? filesUnder(path, isWanted) : [path]
    })
}

/**
 * @param {string} marker from the root
 * @param {string} wanted
 */
export const isMarked = (marker, wanted) =>
  existsSync(inRoot(marker)) && readFileSync(inRoot(marker), 'utf8') === wanted

/**
 * @param {string} marker from the root
 * @param {string} value
 */
export function mark(marker, value) {
  mkdirSync(dirname(inRoot(marker)), { recursive: true })
  writeFileSync(inRoot(marker), value)
}
