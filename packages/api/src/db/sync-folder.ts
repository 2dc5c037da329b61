import { open } from 'node:fs/promises'

/** Until then a power cut may undo what was made, renamed or removed in the folder. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  await handle.sync()
  await handle.close()
}
