import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const COMPRESSIBLE = /\.(?:js|css|svg)$/
const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/** Compresses files once, as hard as it goes: the API sends these instead of doing it each time. */
export function precompressed(): Plugin {
  return {
    name: 'precompressed',
    apply: 'build',
    async writeBundle({ dir = 'dist' }) {
      const entries = await readdir(dir, { recursive: true })
      await Promise.all(
        entries
          .filter((entry) => COMPRESSIBLE.test(entry))
          .map(async (entry) => {
            const path = join(dir, entry)
            const content = await readFile(path)
            await writeFile(`${path}.br`, await toBrotli(content))
            await writeFile(`${path}.gz`, await toGzip(content, { level: 9 }))
          }),
      )
    },
  }
}
