import { describe, expect } from 'vitest'

import {
  test as base,
  buildTestApp,
  creation,
  inArabic,
  seedCaller,
  testClock,
} from '../../test/support/index.ts'
import { refusalOf } from '../../test/support/refusal-of.ts'
import { cookieOf, signingIn } from '../../test/support/signing-in.ts'
import type { Clock } from '../clock.ts'
import { holdKey } from '../db/idempotency.ts'
import { idempotencyKeys } from '../db/schema/index.ts'

type Caller = Awaited<ReturnType<typeof seedCaller>>

const test = base.extend<{ secretariat: Caller }>({
  secretariat: async ({ db }, use) => use(await seedCaller(db, 'secretariat')),
})

const body = { name: inArabic('وزارة العدل'), kind: 'ministry' }
const hour = 3_600_000

describe('a creation', () => {
  test('names a key', async ({ app, db, secretariat }) => {
    const refused = async (headers: object) => {
      const request = creation('/organizations', secretariat, body)
      const { 'idempotency-key': _, ...others } = request.headers ?? {}
      return refusalOf({ app, db }, { ...request, headers: { ...others, ...headers } })
    }
    const place = { pointer: '#/headers/idempotency-key' }

    expect(await refused({})).toMatchObject({ status: 400, errors: [place] })
    for (const key of ['', 'a b', 'x'.repeat(201), 'مفتاح', 'a\0b'])
      expect(await refused({ 'idempotency-key': key }), key).toMatchObject({
        status: 400,
        errors: [place],
      })
    const longest = creation('/organizations', secretariat, body, { key: '~'.repeat(200) })
    expect((await app.inject(longest)).statusCode).toBe(201)
  })

  test('is remembered for 48 hours, and then its key is forgotten', async ({ db, secretariat }) => {
    let now = testClock.now()
    const clock: Clock = { ...testClock, now: () => now }
    const app = await buildTestApp({ db, clock })
    const after = async (milliseconds: number) => {
      now = new Date(testClock.now().getTime() + milliseconds)
      const cookie = cookieOf(await app.inject(signingIn(secretariat)))
      return (await app.inject(creation('/organizations', { cookie }, body, { key: 'k' }))).json()
    }

    const first = await after(0)
    expect(await after(48 * hour - 1)).toEqual(first)
    const second = await after(48 * hour)
    expect(second).toMatchObject({ name: first.name })
    expect(second.id).not.toBe(first.id)
    expect(await after(49 * hour)).toEqual(second)
    expect(await db.select().from(idempotencyKeys)).toHaveLength(1)
    await app.close()
  })

  test('that was refused is not remembered', async ({ app, db, secretariat }) => {
    const odd = creation('/organizations', secretariat, { ...body, kind: 'odd' }, { key: 'k' })
    expect(await refusalOf({ app, db }, odd)).toMatchObject({ status: 400 })
    const plan = { title: body.name, slug: 'plan-9', status: 'adopted', startYear: 2024 }
    const backwards = creation('/plans', secretariat, { ...plan, ordinal: 9, endYear: 2023 })
    expect(await refusalOf({ app, db }, backwards)).toMatchObject({ status: 422 })
    const headers = { ...backwards.headers }
    const right = creation('/plans', secretariat, { ...plan, ordinal: 9, endYear: 2027 })
    expect((await app.inject({ ...right, headers })).statusCode).toBe(201)
    expect(
      (await app.inject(creation('/organizations', secretariat, body, { key: 'k' }))).statusCode,
    ).toBe(201)
  })

  test('is told apart by who makes it and what it makes', async ({ app, db, secretariat }) => {
    const colleague = await seedCaller(db, 'secretariat')
    const plan = { slug: 'plan-9', ordinal: 9, status: 'adopted', startYear: 2024, endYear: 2027 }
    const requests = [
      creation('/organizations', secretariat, body, { key: 'k' }),
      creation('/organizations', colleague, body, { key: 'k' }),
      creation('/plans', secretariat, { ...plan, title: body.name }, { key: 'k' }),
    ]
    const ids = new Set<string>()
    for (const request of requests) ids.add((await app.inject(request)).json().id)
    expect(ids.size).toBe(3)
  })

  test('under a key that is at work elsewhere is told to come again', async ({ pool }) => {
    const app = await buildTestApp({ db: pool })
    const secretariat = await seedCaller(pool, 'secretariat')
    const request = creation('/organizations', secretariat, body, { key: 'k' })
    const { accountId } = secretariat
    await pool.transaction(async (elsewhere) => {
      const held = { accountId, operation: 'createOrganization', key: 'k' }
      await holdKey(elsewhere, held, [])
      expect(await refusalOf({ app, db: pool }, request)).toMatchObject({
        status: 409,
        code: 'request-under-way',
      })
    })
    expect((await app.inject(request)).statusCode).toBe(201)
    await app.close()
  })
})
