import { sql } from 'drizzle-orm'

import type { Db } from '../../src/db/connect.ts'
import { loadDemonstration } from '../../src/load-demonstration.ts'
import { knownProvider } from './known-provider.ts'
import { seedAccess } from './links.ts'
import { seedScene } from './scene.ts'
import { test as base, buildTestApp, rolledBack, testClock } from './test.ts'
import { type Occasion, occasionIn } from './valid-requests.ts'

interface Stage {
  app: Awaited<ReturnType<typeof buildTestApp>>
  db: Db
  occasion: Occasion
  /** Runs something and undoes what it has written. */
  attempt: <T>(run: () => Promise<T>) => Promise<T>
}

/** One app, with the demonstration and a scene, for all tests of a file: each undoes what it did. */
export const test = base.extend<{ stage: Stage }>({
  stage: [
    async ({ pool }, use) =>
      rolledBack(pool, async (db) => {
        await loadDemonstration(db, testClock)
        const app = await buildTestApp({ db, signInProvider: knownProvider })
        const scene = await seedScene(db, { ordinal: 99 })
        const occasion = await occasionIn(app, scene, await seedAccess(db, scene))
        await use({ app, db, occasion, attempt: attemptsIn(db) })
        await app.close()
      }),
    { scope: 'file' },
  ],
})

const attemptsIn =
  (db: Db): Stage['attempt'] =>
  async (run) => {
    await db.execute(sql`savepoint attempt`)
    try {
      return await run()
    } finally {
      await db.execute(sql`rollback to savepoint attempt`)
      // Or the next one would be nested in it, and thousands in each other.
      await db.execute(sql`release savepoint attempt`)
    }
  }
