import { sql } from 'drizzle-orm'
import { describe, expect } from 'vitest'

import { test } from '../../test/support/index.ts'
import { run } from '../../test/support/test-server.ts'
import { CHANGEABLE_COLUMNS, DELETABLE_TABLES } from './grants.ts'
import { migrate } from './migrate.ts'

const tablesWithVersion = `
  SELECT DISTINCT table_name FROM information_schema.columns
  WHERE table_schema = 'public' AND column_name IN ('version', 'ended_at')`

describe('the runtime role', () => {
  test('may change the tables with a version, what ends or has a time of its own, and no other', async ({
    database,
  }) => {
    const { rows } = await run(database.ownerUrl, tablesWithVersion)
    const named = [...rows.map((row) => row.table_name), ...DELETABLE_TABLES]
    expect([...new Set(named)].toSorted()).toEqual(Object.keys(CHANGEABLE_COLUMNS).toSorted())
  })

  test('may read and add everywhere, and take away only what has a time of its own', async ({
    db,
  }) => {
    const { rows } = await db.execute(sql`
      SELECT tablename,
        has_table_privilege(tablename, 'SELECT') AND has_table_privilege(tablename, 'INSERT') AS adds,
        has_any_column_privilege(tablename, 'UPDATE') AS changes,
        has_table_privilege(tablename, 'DELETE') OR has_table_privilege(tablename, 'TRUNCATE')
          OR has_table_privilege(tablename, 'TRIGGER') AS takes_away
      FROM pg_tables WHERE schemaname = 'public'`)

    expect(rows.length).toBeGreaterThan(Object.keys(CHANGEABLE_COLUMNS).length)
    for (const { tablename, ...rights } of rows) {
      const changes = String(tablename) in CHANGEABLE_COLUMNS
      const takes_away = DELETABLE_TABLES.some((name) => name === tablename)
      // The head of the trail moves by its triggers.
      const adds = tablename !== 'audit_head'
      expect([tablename, rights]).toEqual([tablename, { adds, changes, takes_away }])
    }
  })

  test('cannot turn an identity into another', async ({ db }) => {
    await expect(db.execute(sql`UPDATE plans SET slug = 'x'`)).rejects.toThrow()
  })

  test('makes no table', async ({ db }) => {
    await expect(db.execute(sql`CREATE TABLE smuggled ()`)).rejects.toThrow()
  })

  test('loses a right that the list does not give', async ({ database, pool }) => {
    const role = (await pool.execute(sql`SELECT current_user AS name`)).rows[0]?.name
    await run(database.ownerUrl, `GRANT DELETE ON audit_events TO ${role}`)

    await migrate(database)

    const { rows } = await pool.execute(
      sql`SELECT has_table_privilege('audit_events', 'DELETE') AS may`,
    )
    expect(rows).toEqual([{ may: false }])
  })
})

test('not even the owner rewrites history by mistake', async ({ database }) => {
  const { rows } = await run(
    database.ownerUrl,
    `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`,
  )
  // What is said of a person can be erased, and the event that said it stays; a key can be lost.
  const mayGo = ['audit_personal_payloads', 'secret_fingerprints']
  mayGo.push(...Object.keys(CHANGEABLE_COLUMNS))
  const history = rows.map(({ tablename }) => tablename).filter((name) => !mayGo.includes(name))
  expect(history.length).toBeGreaterThan(10)
  for (const table of history)
    for (const rewrite of [`DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`])
      await expect(run(database.ownerUrl, rewrite), rewrite).rejects.toThrow('is only added to')
})

test('two that migrate at once both succeed', async ({ database }) => {
  await expect(Promise.all([migrate(database), migrate(database)])).resolves.toHaveLength(2)
})
