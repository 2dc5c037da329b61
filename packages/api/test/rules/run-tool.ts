import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { makeTemporaryFolder } from '../support/temporary-folder.ts'

export const root = join(import.meta.dirname, '../../../..')

/** Texts of files by their path from the root of a tree. */
export type Tree = Record<string, string>

/**
 * What a tool that `npm run check` runs has to say of a tree made for it, and whether it failed.
 * The tree is gone afterwards.
 */
export async function runTool(
  name: string,
  args: string[],
  tree: Tree,
): Promise<{ failed: boolean; output: string }> {
  const folder = await makeTemporaryFolder()
  try {
    for (const [path, text] of Object.entries(tree)) {
      await mkdir(dirname(join(folder.path, path)), { recursive: true })
      await writeFile(join(folder.path, path), text)
    }
    return await execute(join(root, 'node_modules/.bin', name), args, folder.path)
  } finally {
    await folder.remove()
  }
}

function execute(program: string, args: string[], cwd: string) {
  return new Promise<{ failed: boolean; output: string }>((resolve) => {
    execFile(program, args, { cwd, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) =>
      resolve({ failed: error !== null, output: stdout || stderr }),
    )
  })
}
