import type { Problem } from '@iltizam/shared/problems'
import { count, eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { describe, expect } from 'vitest'

import { buildTestApp, change, seedCaller, test, testClock } from '../../../test/support/index.ts'
import { tokenSentTo } from '../../../test/support/links.ts'
import { test as sceneTest } from '../../../test/support/scene.ts'
import { session, signingIn } from '../../../test/support/signing-in.ts'
import type { Db } from '../../db/connect.ts'
import { attemptCounts, auditEvents, auditPersonalPayloads } from '../../db/schema/index.ts'
import { takeAttempt } from './repository.ts'

type App = Awaited<ReturnType<typeof buildTestApp>>

const minutes = (many: number) => ({
  ...testClock,
  now: () => new Date(testClock.now().getTime() + many * 60_000),
})

interface From {
  address?: string
  headers?: Record<string, string>
}

const tryIn = (
  app: App,
  credentials: { email: string; password: string },
  { address = '198.51.100.7', headers = {} }: From = {},
) => app.inject({ ...signingIn(credentials), remoteAddress: address, headers })

const wrong = (email: string) => ({ email, password: 'not the one that was set' })

async function guess(app: App, email: string, times: number, from?: (at: number) => From) {
  const statuses: number[] = []
  for (let at = 0; at < times; at += 1)
    statuses.push((await tryIn(app, wrong(email), from?.(at))).statusCode)
  return statuses
}

/** The cookies of an answer, by name. */
const cookiesOf = ({ cookies }: Awaited<ReturnType<typeof tryIn>>) =>
  new Map(cookies.map(({ name, value }) => [name, value]))

const limited = (db: Db) =>
  db.select().from(auditEvents).where(eq(auditEvents.action, 'session.attempts-limited'))

describe('guessing a password', () => {
  test('ends after ten, for the right one too, and is told when to come again', async ({
    app,
    db,
  }) => {
    const owner = await seedCaller(db, 'auditor')
    expect(new Set(await guess(app, owner.email, 10))).toEqual(new Set([401]))
    const [events] = await db.select({ total: count() }).from(auditEvents)
    for (const credentials of [wrong(owner.email), owner]) {
      const refused = await tryIn(app, credentials)
      expect(refused.statusCode).toBe(429)
      expect(refused.json()).toMatchObject({ code: 'too-many-attempts', retryAfter: 900 })
      expect(refused.headers['retry-after']).toBe('900')
      expect(refused.headers['set-cookie']).toBeUndefined()
    }
    // One line of the trail for all that is refused in that while.
    const [after] = await db.select({ total: count() }).from(auditEvents)
    expect(after?.total).toBe((events?.total ?? 0) + 1)
    expect(await limited(db)).toMatchObject([
      { actor: 'nobody', after: { attempt: 'sign-in', until: '2023-03-29T12:15:00.000Z' } },
    ])
    const personal = await db.select().from(auditPersonalPayloads)
    expect(personal.at(-1)?.payload).toMatchObject({
      account: owner.email,
      address: '198.51.100.7',
    })
  })

  test('is slow whatever is varied: case, network, headers, browser', async ({ app, db }) => {
    const { email } = await seedCaller(db, 'auditor')
    const varied = await guess(app, email, 6, (at) => ({
      address: `203.0.113.${at}`,
      headers: {
        'x-forwarded-for': `192.0.2.${at}`,
        forwarded: `for=192.0.2.${at}`,
        'user-agent': `browser ${at}`,
        'accept-language': 'fr',
        cookie: `iltizam-device=${`${at}`.repeat(43)}`,
      },
    }))
    const cased = await guess(app, email.toUpperCase(), 6)
    expect([...varied, ...cased]).toEqual([...Array(10).fill(401), 429, 429])
  })

  test('is traced to the connection, whatever forwarding headers say', async ({ app, db }) => {
    const { email } = await seedCaller(db, 'auditor')
    const named = ['x-forwarded-for', 'x-real-ip', 'cf-connecting-ip', 'true-client-ip']
    const forged = Object.fromEntries(named.map((name) => [name, '192.0.2.66']))
    await guess(app, email, 11, () => ({
      headers: { ...forged, forwarded: 'for=192.0.2.66;host=evil.example' },
    }))
    const payloads = await db
      .select({ payload: auditPersonalPayloads.payload })
      .from(auditPersonalPayloads)
    expect(JSON.stringify(payloads)).not.toContain('192.0.2.66')
    expect(payloads.at(-1)?.payload).toMatchObject({ address: '198.51.100.7' })
  })

  test('tells nobody whether there is such an account', async ({ app, db }) => {
    const { email } = await seedCaller(db, 'auditor')
    const answers = []
    for (const address of [email, 'nobody@example.org']) {
      await guess(app, address, 10)
      const { body, headers } = await tryIn(app, wrong(address))
      answers.push([body.replace(/"requestId":"[^"]+"/, ''), headers['retry-after']])
    }
    expect(answers[0]).toEqual(answers[1])
  })

  test('does not keep the owner out where they have signed in before', async ({ app, db }) => {
    const owner = await seedCaller(db, 'auditor')
    const device = cookiesOf(await tryIn(app, owner)).get('iltizam-device')
    const headers = { cookie: `iltizam-device=${device}` }
    await guess(app, owner.email, 12)
    expect((await tryIn(app, owner)).statusCode).toBe(429)
    const known = await tryIn(app, owner, { headers })
    expect(known.statusCode, known.body).toBe(200)
    expect(cookiesOf(known).get('iltizam-device')).toBe(device)

    // Nor does what somebody does from their network, nor is the browser known to other accounts.
    await guess(app, 'nobody@example.org', 1)
    const other = await seedCaller(db, 'secretariat')
    await guess(app, other.email, 10)
    expect((await tryIn(app, other, { headers })).statusCode).toBe(429)
    // There too it is slow.
    const there = await guess(app, owner.email, 11, () => ({ headers }))
    expect(there.at(-1)).toBe(429)
  })

  test('is no slower for who knows the password', async ({ app, db }) => {
    const owner = await seedCaller(db, 'auditor')
    for (let at = 0; at < 15; at += 1) expect((await tryIn(app, owner)).statusCode).toBe(200)
    expect(new Set(await guess(app, owner.email, 10))).toEqual(new Set([401]))
  })

  test('of many accounts from one network ends, of IPv6 whatever is behind the first half', async ({
    app,
    db,
  }) => {
    const owner = await seedCaller(db, 'auditor')
    const network = (at: number) => `2001:db8:1:2:${at.toString(16)}::1`
    const statuses = []
    for (let at = 0; at < 101; at += 1)
      statuses.push(
        (await tryIn(app, wrong(`u${at}@example.org`), { address: network(at) })).statusCode,
      )
    expect(statuses.slice(99)).toEqual([401, 429])
    expect((await tryIn(app, owner, { address: network(9_999) })).statusCode).toBe(429)
    expect((await tryIn(app, owner, { address: '2001:db8:1:3::1' })).statusCode).toBe(200)
    expect(await limited(db)).toHaveLength(1)
  })

  test('may go on after a quarter of an hour, and not above a hundred a day', async ({ db }) => {
    const isTaken = (minute: number) =>
      takeAttempt(
        db,
        { kind: 'sign-in', account: 'a@example.org', address: '198.51.100.7' },
        { requestId: newId(), clock: minutes(minute) },
      ).then(
        () => true,
        ({ code, retryAfter }: Problem) => {
          expect(code).toBe('too-many-attempts')
          return retryAfter
        },
      )
    for (let quarter = 0; quarter < 10; quarter += 1) {
      for (let at = 0; at < 10; at += 1) expect(await isTaken(quarter * 15)).toBe(true)
      expect(await isTaken(quarter * 15 + 14)).toBe(60)
    }
    expect(await isTaken(150)).toBe((24 * 60 - 150) * 60)
    expect(await isTaken(24 * 60)).toBe(true)
  })

  test('at once on two replicas is counted once', async ({ database: _, pool }) => {
    const replicas = [await buildTestApp({ db: pool }), await buildTestApp({ db: pool })]
    const attempts = Array.from({ length: 24 }, (_, at) => {
      const app = replicas[at % 2]
      return app ? tryIn(app, wrong('twice@example.org')) : undefined
    })
    const statuses = (await Promise.all(attempts)).map((answer) => answer?.statusCode)
    expect(statuses.filter((status) => status === 401)).toHaveLength(10)
    expect(statuses.filter((status) => status === 429)).toHaveLength(14)
    for (const app of replicas) await app.close()
  })
})

sceneTest(
  'a session guesses the current password no faster, and holds up no other one',
  async ({ app, scene }) => {
    const { email, password, cookie } = scene.auditor
    const changing = (headers: { cookie: string }, current: string) =>
      app.inject(
        change('PUT', '/account/password', headers, {
          payload: { current, next: 'ممر آخر من الكلمات' },
        }),
      )
    const own = cookiesOf(await app.inject(signingIn({ email, password }))).get('iltizam')
    for (let at = 0; at < 10; at += 1)
      expect((await changing({ cookie }, `${password}${at}`)).statusCode).toBe(422)
    expect((await changing({ cookie }, password)).statusCode).toBe(429)
    expect((await changing({ cookie: `iltizam=${own}` }, password)).statusCode).toBe(204)
    expect((await app.inject({ url: session, headers: { cookie } })).json()).toEqual({
      account: null,
    })
  },
)

test('links for a new password are asked for five times, and no mail is sent above', async ({
  app,
  db,
}) => {
  const { email } = await seedCaller(db, 'auditor')
  const ask = () =>
    app.inject({ method: 'POST', url: '/api/v1/password-resets', payload: { email } })
  for (let at = 0; at < 5; at += 1) expect((await ask()).statusCode).toBe(204)
  const refused = await ask()
  expect(refused.statusCode).toBe(429)
  expect(refused.json().code).toBe('too-many-attempts')
  const hashes = await db.select({ sha256: attemptCounts.bucketSha256 }).from(attemptCounts)
  expect(hashes.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true)
})

test('a link for a new password lets its owner in where others guess', async ({ app, db }) => {
  const { email } = await seedCaller(db, 'auditor')
  await app.inject({ method: 'POST', url: '/api/v1/password-resets', payload: { email } })
  await guess(app, email, 11)
  const token = await tokenSentTo(db, email, 'password-reset')
  const password = 'ممر آخر من الكلمات'
  const reset = await app.inject({
    method: 'POST',
    url: '/api/v1/password-resets/redemption',
    payload: { token, password },
  })
  expect(reset.statusCode, reset.body).toBe(204)
  expect((await tryIn(app, { email, password })).statusCode).toBe(429)
  const headers = { cookie: `iltizam-device=${cookiesOf(reset).get('iltizam-device')}` }
  expect((await tryIn(app, { email, password }, { headers })).statusCode).toBe(200)
})
