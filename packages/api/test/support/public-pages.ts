import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { makeTemporaryFolder } from './temporary-folder.ts'
import { test as base, type Fixtures, shareApp } from './test.ts'

const SHELL = `<!doctype html>
<html lang="ar" dir="rtl"><head><title>x</title></head><body><div id="root"></div></body></html>`

/** An app with the public's pages, of which the file's tests share one. */
export const test = base.extend<{
  webFolder: string
  sharedPages: Fixtures['shared']
  pages: Fixtures['app']
}>({
  webFolder: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the parameter list
    async ({}, use) => {
      const folder = await makeTemporaryFolder()
      await mkdir(join(folder.path, 'assets'))
      await writeFile(join(folder.path, 'index.html'), SHELL)
      await use(folder.path)
      await folder.remove()
    },
    { scope: 'file' },
  ],
  sharedPages: [async ({ webFolder }, use) => shareApp({ webFolder }, use), { scope: 'file' }],
  pages: async ({ sharedPages, db, clock }, use) => {
    sharedPages.now = { db, clock }
    await use(sharedPages.app)
    sharedPages.now = undefined
  },
})
