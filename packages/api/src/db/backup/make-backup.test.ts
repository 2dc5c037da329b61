import { mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'

import { test } from '../../../test/support/empty-databases.ts'
import { seedPlan } from '../../../test/support/seed.ts'
import { run } from '../../../test/support/test-server.ts'
import { migrate } from '../migrate.ts'
import { makeBackup } from './make-backup.ts'
import { openBackup } from './open-backup.ts'
import {
  backUp,
  contentOf,
  inside,
  refusalOf,
  seeds,
  takenAt,
  whileHolding,
} from './test/backups.ts'

test('what is written during a backup is wholly absent from it', async ({
  makeDatabase,
  folder,
}) => {
  const source = await makeDatabase()
  await migrate(source)
  await inside(source, (db) => seedPlan(db, seeds))
  const before = await contentOf(source, join(folder, 'before'))

  const during = await whileHolding(
    source,
    'themes',
    () => backUp(source, join(folder, 'during')),
    // It has chosen its state by now.
    (writer) =>
      writer.query(`
        INSERT INTO plans (id, slug, ordinal) VALUES (gen_random_uuid(), 'late', 9);
        INSERT INTO themes (id, plan_id, position) SELECT gen_random_uuid(), id, 1 FROM plans;
        COMMIT`),
  )

  expect(during.database).toEqual(before)
})

describe('a backup', () => {
  test('is open to nobody else, and appears alone', async ({ database, folder }) => {
    await backUp(database, join(folder, 'backup'))

    expect(await readdir(folder)).toEqual(['backup'])
    const paths = await readdir(join(folder, 'backup'), { recursive: true, withFileTypes: true })
    expect(paths.length).toBeGreaterThan(20)
    for (const entry of paths) {
      const { mode } = await stat(join(entry.parentPath, entry.name))
      expect([entry.name, mode & 0o777]).toEqual([entry.name, entry.isFile() ? 0o600 : 0o700])
    }
    expect((await stat(join(folder, 'backup'))).mode & 0o777).toBe(0o700)
  })

  test('leaves no scratch database on the server', async ({ database, folder }) => {
    await backUp(database, join(folder, 'backup'))
    const scratch = `SELECT FROM pg_database own JOIN pg_database scratch
      ON scratch.datname = 'iltizam_check_' || own.oid WHERE own.datname = current_database()`
    expect((await run(database.ownerUrl, scratch)).rowCount).toBe(0)
  })

  test('takes no folder that exists, and none that cannot be', async ({ database, folder }) => {
    await mkdir(join(folder, 'mine'))

    expect(await refusalOf(backUp(database, join(folder, 'mine')))).toMatchObject({
      code: 'folder-exists',
    })
    expect(await refusalOf(backUp(database, join(folder, 'no/where')))).toMatchObject({
      code: 'folder-unusable',
      values: { reason: expect.stringContaining('ENOENT') },
    })
    expect(await readdir(folder)).toEqual(['mine'])
  })

  test('of nothing, or of what a later release has made, is refused', async ({
    makeDatabase,
    folder,
  }) => {
    const database = await makeDatabase()
    const refusal = async () => refusalOf(backUp(database, join(folder, 'backup')))

    expect(await refusal()).toMatchObject({ code: 'nothing-to-back-up' })
    await migrate(database)
    await run(
      database.ownerUrl,
      `INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ('x', 9e14)`,
    )
    expect(await refusal()).toMatchObject({ code: 'newer-database' })
    expect(await readdir(folder)).toEqual([])
  })

  test('that its role may not check is made only on request', async ({ database, folder }) => {
    const role = (await run(database.runtimeUrl, 'SELECT current_user AS name')).rows[0]?.name
    await run(
      database.ownerUrl,
      `GRANT USAGE ON SCHEMA drizzle TO ${role};
       GRANT SELECT ON ALL TABLES IN SCHEMA drizzle TO ${role}`,
    )
    const asNobody = { ...database, ownerUrl: database.runtimeUrl }

    expect(await refusalOf(backUp(asNobody, join(folder, 'backup')))).toMatchObject({
      code: 'cannot-check',
    })
    expect(await readdir(folder)).toEqual([])
    await backUp(asNobody, join(folder, 'backup'), false)
    await expect(openBackup(join(folder, 'backup'))).resolves.toMatchObject({ manifest: {} })
  })

  test('that is interrupted leaves nothing behind', async ({ database, folder }) => {
    const interruption = new AbortController()
    const { ownerUrl } = database
    const options = { ownerUrl, takenAt, checked: true, signal: interruption.signal }

    await whileHolding(
      database,
      'themes',
      () => refusalOf(makeBackup({ ...options, folder: join(folder, 'backup') })),
      () => interruption.abort(),
    )

    expect(await readdir(folder)).toEqual([])
  })
})
