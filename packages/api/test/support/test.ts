import { randomBytes } from 'node:crypto'
import { test as base, inject } from 'vitest'

import { type AppDependencies, buildApp } from '../../src/app.ts'
import type { Clock } from '../../src/clock.ts'
import { connect, type Db } from '../../src/db/connect.ts'
import { inDatabase } from '../../src/db/in-database.ts'
import type { DatabaseUrls } from '../../src/db/migrate.ts'
import { instanceSecret } from '../../src/secrets/instance-secret.ts'
import { createDatabase, dropDatabase } from './test-server.ts'

export interface Fixtures {
  /** One app for all tests of a process: what it asks is answered by the test at hand. */
  shared: {
    app: Awaited<ReturnType<typeof buildApp>>
    now: { db: Db; clock: Clock } | undefined
  }
  /** The file's own database, for what one transaction cannot show. */
  database: DatabaseUrls
  pool: Db
  db: Db
  clock: Clock
  app: Awaited<ReturnType<typeof buildApp>>
}

/** The day after the committee met, at noon in Rabat. */
export const testClock: Clock = {
  now: () => new Date('2023-03-29T12:00:00Z'),
  today: () => '2023-03-29',
}

export const testSecret = instanceSecret(Buffer.alloc(32, 1))

/** One database per file, as the runtime role sees it; one transaction per test, rolled back. */
export const test = base.extend<Fixtures>({
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the parameter list
    async ({}, use) => {
      const { ownerUrl, runtimeUrl, template } = inject('testServer')
      const name = `iltizam_test_${randomBytes(6).toString('hex')}`
      await createDatabase(ownerUrl, name, template)
      await use({
        ownerUrl: inDatabase(ownerUrl, name),
        runtimeUrl: inDatabase(runtimeUrl, name),
      })
      await dropDatabase(ownerUrl, name)
    },
    { scope: 'file' },
  ],
  pool: [
    async ({ database }, use) => {
      const { db, close } = connect(database.runtimeUrl)
      await use(db)
      await close()
    },
    { scope: 'file' },
  ],
  db: async ({ pool }, use) => rolledBack(pool, use),
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the parameter list
  clock: async ({}, use) => use(testClock),
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the parameter list
    async ({}, use) => shareApp({}, use),
    { scope: 'worker' },
  ],
  app: async ({ shared, db, clock }, use) => {
    shared.now = { db, clock }
    await use(shared.app)
    shared.now = undefined
  },
})

/** Lends one app that goes on from test to test, as the `app` of a test except for what is said. */
export async function shareApp(
  dependencies: Partial<AppDependencies>,
  use: (shared: Fixtures['shared']) => Promise<void>,
): Promise<void> {
  const shared: Pick<Fixtures['shared'], 'now'> = { now: undefined }
  const current = () => {
    if (!shared.now) throw new Error('no test is at work')
    return shared.now
  }
  const app = await buildTestApp({
    db: following(() => current().db),
    clock: { now: () => current().clock.now(), today: () => current().clock.today() },
    ...dependencies,
  })
  await use(Object.assign(shared, { app }))
  await app.close()
}

/** Stands for a connection that is another one from test to test. */
const following = (current: () => Db): Db =>
  // Drizzle's connection is its methods and properties: each is looked up where it is now.
  new Proxy({} as Db, {
    get(_, name) {
      const db = current()
      const member: unknown = Reflect.get(db, name)
      return typeof member === 'function' ? member.bind(db) : member
    },
  })

/** Runs something in one transaction, and leaves nothing of it. */
export async function rolledBack(pool: Db, run: (db: Db) => Promise<void>): Promise<void> {
  const rollback = new Error('rollback')
  await pool
    .transaction(async (tx) => {
      await run(tx)
      throw rollback
    })
    .catch((error) => {
      if (error !== rollback) throw error
    })
}

/** The app as the `app` of a test, except for what is said. */
export function buildTestApp(dependencies: Pick<AppDependencies, 'db'> & Partial<AppDependencies>) {
  return buildApp({
    clock: testClock,
    secret: testSecret,
    instance: { timeZone: 'Africa/Casablanca', demonstrationDay: '2023-03-29' },
    ...dependencies,
  })
}
