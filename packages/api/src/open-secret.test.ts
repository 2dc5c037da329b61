import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'

import { test } from '../test/support/empty-databases.ts'
import { testClock } from '../test/support/index.ts'
import { startProgram } from '../test/support/program.ts'
import { connect } from './db/connect.ts'
import { migrate } from './db/migrate.ts'
import { secretFingerprints } from './db/schema/index.ts'
import { operatorWords } from './i18n/operator-words.ts'
import { openSecret } from './open-secret.ts'
import { explainStartFault } from './start-fault.ts'

const given = (digit: string) => Buffer.from(digit.repeat(64), 'hex')
const purpose = 'audit-checkpoint'

describe('the secret of an installation', () => {
  test('is made at the first start, for its owner alone, and found at the next', async ({
    db,
    folder,
  }) => {
    const place = { secretKey: undefined, folder: join(folder, 'data') }
    const first = await openSecret(db, place, testClock)
    const second = await openSecret(db, place, testClock)

    expect(second.derive(purpose)).toEqual(first.derive(purpose))
    expect(first.derive(purpose)).not.toEqual(first.derive('second-factor'))
    expect(await readdir(place.folder)).toEqual(['secret-key'])
    const file = join(place.folder, 'secret-key')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const [row] = await db.select().from(secretFingerprints)
    const key = Buffer.from(await readFile(file, 'utf8'), 'base64url')
    expect(key).toHaveLength(32)
    expect(JSON.stringify(row)).not.toContain(key.toString('hex'))
  })

  test('is the one of the settings, which is written nowhere', async ({ db, folder }) => {
    const secret = await openSecret(db, { secretKey: given('a'), folder }, testClock)
    const again = await openSecret(db, { secretKey: given('a'), folder }, testClock)

    expect(again.derive(purpose)).toEqual(secret.derive(purpose))
    expect(await readdir(folder)).toEqual([])
  })

  test('under another key is refused, and so is none, and nothing is made', async ({
    db,
    folder,
  }) => {
    await openSecret(db, { secretKey: given('a'), folder }, testClock)
    const faultOf = async (secretKey: Buffer | undefined) => {
      const fault = await openSecret(db, { secretKey, folder }, testClock).catch((error) => error)
      return explainStartFault(fault, operatorWords('en'))
    }

    expect(await faultOf(given('b'))).toContain('is not the one that this database goes with')
    expect(await faultOf(undefined)).toContain('The secret key is missing')
    expect(await readdir(folder)).toEqual([])
    await writeFile(join(folder, 'secret-key'), 'short')
    expect(await faultOf(undefined)).toContain('cannot be read, or is no key')
  })

  test('that cannot be kept is asked for', async ({ db, folder }) => {
    const notAFolder = join(folder, 'file')
    await writeFile(notAFolder, '')
    const fault = await openSecret(
      db,
      { secretKey: undefined, folder: join(notAFolder, 'data') },
      testClock,
    ).catch((error) => error)
    expect(explainStartFault(fault, operatorWords('en'))).toMatch(/cannot be (kept|read)/)
  })

  test('is one, also where programs start at once', async ({ makeDatabase, folder }) => {
    const database = await makeDatabase()
    await migrate(database)
    const { db, close } = connect(database.runtimeUrl)
    const place = { secretKey: undefined, folder: join(folder, 'data') }
    const secrets = await Promise.all(
      Array.from({ length: 8 }, () => openSecret(db, place, testClock)),
    )
    expect(new Set(secrets.map(({ fingerprint }) => fingerprint)).size).toBe(1)
    expect(await readdir(place.folder)).toEqual(['secret-key'])
    await close()
  })
})

test('a program does not start on a database of another secret', async ({
  makeDatabase,
  folder,
}) => {
  const database = await makeDatabase()
  await migrate(database)
  const { db, close } = connect(database.runtimeUrl)
  await openSecret(db, { secretKey: given('c'), folder }, testClock)
  await close()

  const { code, output } = await startProgram({
    DATABASE_URL: database.runtimeUrl,
    MIGRATION_DATABASE_URL: database.ownerUrl,
    SECRET_KEY: 'd4'.repeat(32),
  }).exited

  expect(code).toBe(1)
  expect(output).toContain('is not the one that this database goes with')
  expect(output).not.toMatch(/d4d4|^\s+at /m)
})
