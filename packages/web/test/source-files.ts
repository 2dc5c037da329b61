import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

export interface SourceFile {
  path: string
  text: string
}

/** What we wrote by hand below that folder, tests apart. */
export function sourceFiles(folder: string, ending: RegExp): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/\.(gen|test|d)\.tsx?$/.test(path))
    .map((path) => ({ path: relative(folder, path), text: readFileSync(path, 'utf8') }))
}

export const webSource = join(import.meta.dirname, '../src')
export const apiSource = join(import.meta.dirname, '../../api/src')
