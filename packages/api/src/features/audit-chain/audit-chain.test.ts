import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { describe, expect } from 'vitest'

import { test } from '../../../test/support/empty-databases.ts'
import { creationEvent, recordEvents, testClock } from '../../../test/support/index.ts'
import { checkpointKey, makeSignedTrail } from '../../../test/support/signed-trail.ts'
import { run } from '../../../test/support/test-server.ts'
import { connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { auditCheckpoints, auditEvents } from '../../db/schema/index.ts'
import { signingKey } from '../../secrets/signing-key.ts'
import { findChainEnd, listCheckpoints } from './repository.ts'
import { BrokenTrail, signCheckpoint } from './sign-checkpoint.ts'
import { verifyTrail } from './verify-trail.ts'

// biome-ignore lint/style/noProcessEnv: how long a test may take is said by who runs it
const eventsPerWriter = process.env.ILTIZAM_TEST_LONG ? 1_000 : 12
const writers = 16
const { publicKey } = checkpointKey

describe('the chain', () => {
  test('neither forks nor skips where many write at once, and some give up', async ({
    database,
  }) => {
    const { db, close } = connect(database.runtimeUrl, { max: writers })
    const before = (await findChainEnd(db)).sequence
    const write = async (writer: number) => {
      for (let n = 0; n < eventsPerWriter; n += 1) {
        const events = [creationEvent(undefined, { writer, n }), creationEvent()]
        const given = db.transaction(async (tx) => {
          await recordEvents(tx, events)
          if (n % 4 === 3) throw new Error('gives up')
        })
        await given.catch((error) => expect(error.message).toBe('gives up'))
      }
    }
    await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))

    const kept = before + 2 * writers * (eventsPerWriter - Math.floor(eventsPerWriter / 4))
    expect(await verifyTrail(db, [])).toMatchObject({
      ...{ events: kept, firstBreak: null },
      last: { sequence: kept },
    })
    await close()
  })

  test('holds when what it says of people is erased', async ({ database, pool }) => {
    const personal = { name: 'هند' }
    await recordEvents(pool, [{ ...creationEvent(), personal }, creationEvent()])
    const before = await verifyTrail(pool, [])
    await run(database.ownerUrl, 'DELETE FROM audit_personal_payloads')
    expect(await verifyTrail(pool, [])).toEqual(before)
    expect(before.firstBreak).toBeNull()
  })

  test.for([
    'UPDATE audit_events SET reason = $$x$$',
    'DELETE FROM audit_events',
    'TRUNCATE audit_events CASCADE',
    'UPDATE audit_head SET sequence = 1',
    `INSERT INTO audit_head VALUES (true, 9, '')`,
    'DELETE FROM audit_head',
    'UPDATE audit_checkpoints SET sequence = 1',
    'DELETE FROM audit_checkpoints',
    'ALTER TABLE audit_events DISABLE TRIGGER USER',
    'SET session_replication_role = replica',
  ])('refuses the program: %s', async (statement, { pool, expect }) => {
    await recordEvents(pool, [creationEvent()])
    const end = await findChainEnd(pool)
    await expect(pool.execute(sql.raw(statement))).rejects.toThrow()
    expect(await findChainEnd(pool)).toEqual(end)
  })

  test('gives each event its place and hash, whatever is claimed', async ({ db }) => {
    await db.insert(auditEvents).values({
      ...{ sequence: 999_999, chainSha256: 'x', recordedAt: testClock.now(), requestId: 'r' },
      ...{ actor: 'import', action: 'plan.created', objectId: uuidv7() },
    })
    expect(await verifyTrail(db, [])).toMatchObject({ firstBreak: null })
    expect((await findChainEnd(db)).sequence).toBeLessThan(999_999)
  })
})

describe('a checkpoint', () => {
  test('is signed where the trail has moved, once, also by several replicas', async ({ db }) => {
    await recordEvents(db, [creationEvent(), creationEvent()])
    for (let n = 0; n < 3; n += 1) await signCheckpoint(db, checkpointKey, testClock)
    await recordEvents(db, [creationEvent()])
    await signCheckpoint(db, checkpointKey, testClock)

    const end = await findChainEnd(db)
    const checkpoints = await listCheckpoints(db)
    expect(checkpoints.map(({ sequence }) => sequence)).toEqual([end.sequence - 1, end.sequence])
    expect(checkpoints.at(-1)).toMatchObject({ ...end, publicKey })
    const verdict = await verifyTrail(db, [publicKey])
    expect(verdict).toMatchObject({ checkpoints: 2, firstBreak: null })
  })

  test('under another key is nobody’s word, unless that key is named', async ({ db }) => {
    const other = signingKey(Buffer.alloc(32, 9))
    await recordEvents(db, [creationEvent()])
    await signCheckpoint(db, other, testClock)
    const { firstBreak } = await verifyTrail(db, [publicKey])
    expect(firstBreak?.kind).toBe('checkpoint-forged')
    expect(await verifyTrail(db, [publicKey, other.publicKey])).toMatchObject({ firstBreak: null })
  })

  test('is not signed over a trail that does not hold', async ({ makeDatabase }) => {
    const database = await makeDatabase()
    await migrate(database)
    const { db, close } = connect(database.runtimeUrl)
    await makeSignedTrail(db, 4, [2])
    await run(
      database.ownerUrl,
      `ALTER TABLE audit_events DISABLE TRIGGER USER;
       UPDATE audit_events SET reason = 'x' WHERE sequence = 3`,
    )

    const refused = await signCheckpoint(db, checkpointKey, testClock).catch((error) => error)
    expect(refused).toBeInstanceOf(BrokenTrail)
    expect(refused.message).toContain('changed at event 3')
    expect(await db.select().from(auditCheckpoints)).toHaveLength(1)
    await close()
  })
})
