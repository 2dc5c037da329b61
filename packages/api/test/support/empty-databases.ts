import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'

import { inDatabase } from '../../src/db/in-database.ts'
import type { DatabaseUrls } from '../../src/db/migrate.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'
import { test as base } from './test.ts'
import { createDatabase, dropDatabase } from './test-server.ts'

interface Fixtures {
  /** Makes a database without tables on the tests' server; it goes with the test. */
  makeDatabase: () => Promise<DatabaseUrls>
  /** Empty, and gone with the test. */
  folder: string
}

/** For what concerns whole databases. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the parameter list
  makeDatabase: async ({}, use) => {
    const { ownerUrl, runtimeUrl } = inject('testServer')
    const made: string[] = []
    await use(async () => {
      const name = `iltizam_test_${randomBytes(6).toString('hex')}`
      await createDatabase(ownerUrl, name)
      made.push(name)
      return { ownerUrl: inDatabase(ownerUrl, name), runtimeUrl: inDatabase(runtimeUrl, name) }
    })
    for (const name of made) await dropDatabase(ownerUrl, name)
  },
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the parameter list
  folder: async ({}, use) => {
    const folder = await makeTemporaryFolder()
    await use(folder.path)
    await folder.remove()
  },
})
