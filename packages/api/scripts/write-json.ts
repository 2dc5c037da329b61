import { writeFile } from 'node:fs/promises'

/** Writes a file of the contract so that a person can read it; the path is from this folder. */
export async function writeJson(path: string, value: unknown): Promise<void> {
  await writeFile(new URL(path, import.meta.url), `${JSON.stringify(value, null, 2)}\n`)
}
