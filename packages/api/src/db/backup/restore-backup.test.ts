import { join } from 'node:path'
import { expect } from 'vitest'

import { test } from '../../../test/support/empty-databases.ts'
import { seedPlan } from '../../../test/support/seed.ts'
import { run } from '../../../test/support/test-server.ts'
import { migrate } from '../migrate.ts'
import { readMigrations } from '../migrations.ts'
import { backUp, contentOf, inside, makeOldTables, restore, seeds } from './test/backups.ts'

/** Texts with all that COPY writes in two letters, and a number that counts by itself. */
const awkward = `
  INSERT INTO people (id, name, honorific, recorded_at)
    VALUES (gen_random_uuid(), E'\\\\N\\n\\t\\\\.\\r', '', '2023-03-28 10:00:00.000001+01');
  INSERT INTO audit_events (recorded_at, request_id, actor, action, object_id, after)
    SELECT now(), 'r', 'a', 'b.c', gen_random_uuid(), '{"ع": [1.50, null]}' FROM generate_series(1, 3)`

test('a restored database holds the same rows, and goes on from there', async ({
  makeDatabase,
  folder,
}) => {
  const source = await makeDatabase()
  await migrate(source)
  await inside(source, (db) => seedPlan(db, seeds))
  await run(source.ownerUrl, awkward)
  const target = await makeDatabase()

  const { database } = await backUp(source, join(folder, 'backup'))
  await restore(target, join(folder, 'backup'))

  expect(database.tables.find(({ name }) => name === 'audit_events')?.rows).toBe(3)
  expect(await contentOf(target, join(folder, 'again'))).toEqual(database)
  // As the runtime role, which has its rights again.
  await inside(target, (db) => seedPlan(db, { ordinal: 2 }))
  await run(target.ownerUrl, awkward)
  const { rows } = await run(target.ownerUrl, 'SELECT max(sequence) AS last FROM audit_events')
  expect(rows).toEqual([{ last: '6' }])
})

test('tables that refer to each other are restored, each constraint in its place', async ({
  makeDatabase,
  folder,
}) => {
  const constraints = `SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace ORDER BY conname`
  const source = await makeDatabase()
  const target = await makeDatabase()
  for (const database of [source, target]) {
    await migrate(database)
    await run(
      database.ownerUrl,
      `ALTER TABLE plans ADD CONSTRAINT plans_theme FOREIGN KEY (id) REFERENCES themes (id)
         DEFERRABLE INITIALLY DEFERRED`,
    )
  }
  await run(
    source.ownerUrl,
    `BEGIN;
     INSERT INTO plans (id, slug, ordinal) SELECT '01a20efc-3968-747a-88ab-0d54e1e20ea4', 'p', 1;
     INSERT INTO themes (id, plan_id, position) SELECT id, id, 1 FROM plans;
     COMMIT`,
  )

  await backUp(source, join(folder, 'backup'), false)
  await restore(target, join(folder, 'backup'))

  const [was, is] = [
    await run(source.ownerUrl, constraints),
    await run(target.ownerUrl, constraints),
  ]
  expect(is.rows).toEqual(was.rows)
  expect((await run(target.ownerUrl, 'SELECT slug FROM plans')).rows).toEqual([{ slug: 'p' }])
})

test('a backup of an older release is restored with the tables of this one', async ({
  makeDatabase,
  folder,
}) => {
  const source = await makeDatabase()
  await makeOldTables(source)
  await run(
    source.ownerUrl,
    `INSERT INTO plans (id, slug, ordinal) VALUES (gen_random_uuid(), 'old', 1)`,
  )
  const target = await makeDatabase()

  const old = await backUp(source, join(folder, 'backup'))
  await restore(target, join(folder, 'backup'))

  const now = await contentOf(target, join(folder, 'again'))
  expect(old.database.migrations).toHaveLength(1)
  expect(now.migrations).toEqual(readMigrations().map(({ hash }) => hash))
  expect(now.tables.length).toBeGreaterThanOrEqual(old.database.tables.length)
  await inside(target, (db) => seedPlan(db, { ordinal: 2 }))
  expect((await run(target.ownerUrl, 'SELECT slug FROM plans ORDER BY ordinal')).rows).toEqual([
    { slug: 'old' },
    { slug: 'plan-2' },
  ])
})
