import { join } from 'node:path'
import { expect } from 'vitest'

import { test } from '../../test/support/empty-databases.ts'
import { reportFrom, reporting, seedScene } from '../../test/support/scene.ts'
import { buildTestApp } from '../../test/support/test.ts'
import { run } from '../../test/support/test-server.ts'
import { backUp, contentOf, inside, restore } from './backup/test/backups.ts'
import { type DatabaseUrls, migrate } from './migrate.ts'
import { readFor } from './reads-for.ts'
import { progressReports } from './schema/index.ts'

/** Lets the runtime role make the tables itself, as where one address names the database. */
async function asOneRole({ ownerUrl, runtimeUrl }: DatabaseUrls): Promise<DatabaseUrls> {
  const { rows } = await run(runtimeUrl, 'SELECT current_user AS role, current_database() AS name')
  const { role, name } = rows[0]
  await run(ownerUrl, `GRANT CREATE ON DATABASE "${name}" TO "${role}"`)
  await run(ownerUrl, `GRANT ALL ON SCHEMA public TO "${role}"`)
  return { ownerUrl: runtimeUrl, runtimeUrl }
}

const walled = `
  SELECT relname, relforcerowsecurity AS forced FROM pg_class
  WHERE relrowsecurity AND relnamespace = 'public'::regnamespace`

const countReports = (database: DatabaseUrls, reach: 'all' | string[]) =>
  inside(database, (db) =>
    db.transaction(async (tx) => {
      await readFor(tx, reach)
      return tx.$count(progressReports)
    }),
  )

test('where one role owns and serves, it is held to the policies, and saves and restores all the same', async ({
  makeDatabase,
  folder,
}) => {
  const database = await asOneRole(await makeDatabase())
  await migrate(database)
  const stranger = await inside(database, async (db) => {
    const app = await buildTestApp({ db })
    const { activities, focalPoint, organizations } = await seedScene(db)
    await reportFrom(app, reporting(activities.first, focalPoint, { from: 20, to: 60 }))
    await app.close()
    return organizations.stranger
  })
  expect(await countReports(database, [stranger])).toBe(0)
  expect(await countReports(database, 'all')).toBe(1)

  const backup = join(folder, 'backup')
  await backUp(database, backup, false)
  const other = await asOneRole(await makeDatabase())
  // The program was started there once: its tables are held to them already.
  await migrate(other)
  await restore(other, backup)

  expect(await contentOf(other, join(folder, 'again'))).toEqual(
    await contentOf(database, join(folder, 'before')),
  )
  expect(await countReports(other, [stranger])).toBe(0)
  expect(await countReports(other, 'all')).toBe(1)
})

test('where two roles do, the owner sees all', async ({ makeDatabase }) => {
  const database = await makeDatabase()
  await migrate(database)
  const { rows } = await run(database.ownerUrl, walled)

  expect(rows.length).toBeGreaterThan(2)
  expect(rows.filter(({ forced }) => forced)).toEqual([])
})
