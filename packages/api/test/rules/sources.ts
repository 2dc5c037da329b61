import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { root } from './run-tool.ts'

/** Texts of files by their path from the root. */
export type Sources = ReadonlyMap<string, string>

const NOT_OURS = /^(node_modules|dist|data|\.cache|migrations|test-results|playwright-report)$/
const SOURCE = /\.(ts|tsx|js|css)$/
const GENERATED = /\.gen\.ts$/

/** Everything that somebody wrote in these folders; what a tool wrote is left out. */
export async function readSources(...folders: string[]): Promise<Sources> {
  const paths = (await Promise.all(folders.map(pathsUnder))).flat()
  return new Map(
    await Promise.all(
      paths.map(async (path) => [path, await readFile(join(root, path), 'utf8')] as const),
    ),
  )
}

async function pathsUnder(folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true })
  const nested = entries
    .filter(({ name }) => !NOT_OURS.test(name))
    .map(async (entry) => {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) return pathsUnder(path)
      return SOURCE.test(path) && !GENERATED.test(path) ? [path] : []
    })
  return (await Promise.all(nested)).flat()
}
