import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect } from 'vitest'

import { test } from '../../../test/support/empty-databases.ts'
import { seedPlan } from '../../../test/support/seed.ts'
import { run } from '../../../test/support/test-server.ts'
import { migrate } from '../migrate.ts'
import { openBackup } from './open-backup.ts'
import {
  backUp,
  contentOf,
  forge,
  inside,
  makeOldTables,
  refusalOf,
  restore,
  rewriteManifest,
  seeds,
} from './test/backups.ts'

describe('a restore', () => {
  test('into a database that is not empty is refused, and changes nothing', async ({
    makeDatabase,
    folder,
  }) => {
    const database = await makeDatabase()
    await migrate(database)
    await backUp(database, join(folder, 'backup'))
    await inside(database, (db) => seedPlan(db, seeds))
    const before = await contentOf(database, join(folder, 'before'))

    const refusal = await refusalOf(restore(database, join(folder, 'backup')))

    expect(refusal).toMatchObject({ code: 'not-empty' })
    expect(await contentOf(database, join(folder, 'after'))).toEqual(before)
  })

  test('does not take another release’s empty tables for its own', async ({
    makeDatabase,
    folder,
  }) => {
    const [old, target] = [await makeDatabase(), await makeDatabase()]
    await makeOldTables(old)
    await migrate(target)
    await backUp(old, join(folder, 'backup'))

    expect(await refusalOf(restore(target, join(folder, 'backup')))).toMatchObject({
      code: 'later-tables',
    })
  })

  test('of a backup in which any byte has changed is refused', async ({ database, folder }) => {
    const backup = join(folder, 'backup')
    await inside(database, (db) => seedPlan(db, { ...seeds, ordinal: 3 }))
    await backUp(database, backup, false)
    const files = (await readdir(backup, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))

    expect(files.length).toBeGreaterThan(20)
    for (const file of files) {
      const whole = await readFile(file)
      for (const at of [0, 4, whole.length >> 1, whole.length - 1]) {
        const damaged = Buffer.from(whole)
        damaged.writeUInt8((damaged.readUInt8(at) + 1) % 256, at)
        await writeFile(file, damaged)
        const refusal = await refusalOf(openBackup(backup))
        expect([file, at, refusal.code]).toEqual([file, at, 'damaged'])
      }
      await writeFile(file, whole)
    }
    await expect(openBackup(backup)).resolves.toMatchObject({ folder: backup })
    await appendFile(join(backup, 'database/plans.copy.gz'), gzipSync('x'))
    expect(await refusalOf(openBackup(backup))).toMatchObject({ code: 'damaged' })
  })

  test('of rows that are not those of the manifest is refused, and changes nothing', async ({
    makeDatabase,
    folder,
  }) => {
    const [source, target] = [await makeDatabase(), await makeDatabase()]
    await migrate(source)
    await inside(source, (db) => seedPlan(db, seeds))
    await backUp(source, join(folder, 'backup'))
    await forge(join(folder, 'backup'), 'plans', (rows) => rows.replace('plan-1', 'plan-7'))

    const refusal = await refusalOf(restore(target, join(folder, 'backup')))

    expect(refusal).toMatchObject({ code: 'differs', values: { table: 'plans' } })
    const tables = `SELECT FROM pg_tables WHERE schemaname IN ('public', 'drizzle')`
    expect((await run(target.ownerUrl, tables)).rowCount).toBe(0)
  })

  test('whose trail cannot be left changes nothing', async ({ makeDatabase, folder }) => {
    const [source, target] = [await makeDatabase(), await makeDatabase()]
    await migrate(source)
    await backUp(source, join(folder, 'backup'))

    const lost = restore(target, join(folder, 'backup'), () => Promise.reject(new Error('lost')))

    await expect(lost).rejects.toThrow('lost')
    expect((await run(target.ownerUrl, `SELECT to_regclass('plans') AS it`)).rows).toEqual([
      { it: null },
    ])
  })

  test('of what a later release has made, or of no backup, is refused', async ({
    makeDatabase,
    database,
    folder,
  }) => {
    const backup = join(folder, 'backup')
    await backUp(database, backup, false)
    const target = await makeDatabase()

    await rewriteManifest(backup, (manifest) => {
      manifest.database.migrations.push('0'.repeat(64))
    })
    expect(await refusalOf(restore(target, backup))).toMatchObject({ code: 'newer-release' })
    await rewriteManifest(backup, (manifest) => Object.assign(manifest, { format: 2 }))
    expect(await refusalOf(openBackup(backup))).toMatchObject({ code: 'other-format' })
    expect(await refusalOf(openBackup(folder))).toMatchObject({ code: 'not-a-backup' })
  })
})
