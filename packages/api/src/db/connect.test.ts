import { sql } from 'drizzle-orm'
import { expect } from 'vitest'

import { test } from '../../test/support/index.ts'
import { startStallingProxy } from '../../test/support/stalling-proxy.ts'
import { connect, type Db } from './connect.ts'
import { ping } from './ping.ts'
import { isUnavailable } from './unavailable.ts'

const endSession = async (db: Db, pid: unknown) =>
  db.execute(sql`SELECT pg_terminate_backend(${pid})`)

const pidOf = async (db: Db) => (await db.execute(sql`SELECT pg_backend_pid() AS pid`)).rows[0]?.pid

test('an exhausted pool says that the database is unavailable', async ({ database }) => {
  const { db, close } = connect(database.runtimeUrl, { max: 1, patience: 50 })

  await db.transaction(async () => {
    const refusal = await db.execute(sql`SELECT 1`).catch((error) => error)
    expect(isUnavailable(refusal)).toBe(true)
  })

  await close()
})

test('a transaction whose session dies is refused, and the next one goes on', async ({
  database,
  pool,
}) => {
  const { db, close } = connect(database.runtimeUrl)

  const refusal = await db
    .transaction(async (tx) => {
      await endSession(pool, await pidOf(tx))
      return tx.execute(sql`SELECT 1`)
    })
    .catch((error) => error)

  expect(isUnavailable(refusal)).toBe(true)
  expect((await db.execute(sql`SELECT 1 AS one`)).rows).toEqual([{ one: 1 }])
  await close()
})

test('an idle session that dies is told and replaced', async ({ database, pool }) => {
  let hear: (error: Error) => void = () => undefined
  const heard = new Promise<Error>((resolve) => {
    hear = resolve
  })
  const { db, close } = connect(database.runtimeUrl, { onLostSession: hear })

  await endSession(pool, await pidOf(db))

  expect((await heard).message).toMatch(/terminat/)
  expect((await db.execute(sql`SELECT 1 AS one`)).rows).toEqual([{ one: 1 }])
  await close()
})

test('a statement that takes too long is ended', async ({ database }) => {
  const { db, close } = connect(database.runtimeUrl, { longest: 50 })
  const refusal = await db.execute(sql`SELECT pg_sleep(60)`).catch((error) => error)
  expect(isUnavailable(refusal)).toBe(true)
  await close()
})

test('a server that falls silent is not waited for', async ({ database }) => {
  const proxy = await startStallingProxy(database.runtimeUrl)
  const { db } = connect(proxy.url, { longest: 500, patience: 500 })
  await ping(db)
  proxy.stall()

  const refusal = await db.execute(sql`SELECT 1`).catch((error) => error)
  const silence = await ping(db, 100).catch((error) => error)

  expect(isUnavailable(refusal)).toBe(true)
  expect(silence).toMatchObject({ code: 'ETIMEDOUT' })
  await proxy.stop()
})

test('nobody has a server at an address that is wrong', async () => {
  const { db, close } = connect('postgresql://nobody@127.0.0.1:9/nothing')
  const refusal = await db.execute(sql`SELECT 1`).catch((error) => error)
  expect(isUnavailable(refusal)).toBe(true)
  await close()
})
