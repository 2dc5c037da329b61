import { PUBLIC_CALLER } from '@iltizam/shared/permissions'
import { and, eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'

import { buildTestApp, reading, seedCaller, testClock } from '../../../test/support/index.ts'
import { refusalOf } from '../../../test/support/refusal-of.ts'
import { test } from '../../../test/support/replicas.ts'
import { cookieOf, session, signingIn } from '../../../test/support/signing-in.ts'
import type { Clock } from '../../clock.ts'
import { auditEvents, sessions } from '../../db/schema/index.ts'
import { endSession } from './end-session.ts'

const minute = 60_000
const hour = 60 * minute

describe('a session', () => {
  test('ends after an hour of silence, and after a day in all', async ({ db }) => {
    let now = testClock.now()
    const clock: Clock = { ...testClock, now: () => now }
    const app = await buildTestApp({ db, clock })
    const auditor = await seedCaller(db, 'auditor')
    const signIn = async () => cookieOf(await app.inject(signingIn(auditor)))
    const works = async (cookie: string, milliseconds: number) => {
      now = new Date(now.getTime() + milliseconds)
      const headers = { cookie }
      const { account } = (await app.inject({ url: session, headers })).json()
      const { statusCode } = await app.inject({ url: '/api/v1/audit-events', headers })
      expect(statusCode).toBe(account ? 200 : 401)
      return account !== null
    }

    const silent = await signIn()
    expect(await works(silent, hour - 1)).toBe(true)
    expect(await works(silent, hour - 1)).toBe(true)
    expect(await works(silent, hour)).toBe(false)
    expect(await works(silent, 0)).toBe(false)

    const busy = await signIn()
    for (const _ of Array.from({ length: 28 })) expect(await works(busy, 51 * minute)).toBe(true)
    expect(await works(busy, 12 * minute - 1)).toBe(true)
    expect(await works(busy, 1)).toBe(false)
    await app.close()
  })

  test('that is ended opens nothing any more, on any replica', async ({ replicas }) => {
    const { db, inject } = replicas
    const auditor = await seedCaller(db, 'auditor')
    const first = cookieOf(await inject(signingIn(auditor)))
    const second = cookieOf(await inject(signingIn(auditor)))
    const statuses = async (cookie: string) => {
      const ask = () => inject({ url: '/api/v1/account/sessions', headers: { cookie } })
      return [(await ask()).statusCode, (await ask()).statusCode]
    }
    expect(await statuses(first)).toEqual([200, 200])

    const ended = await inject({ method: 'DELETE', url: session, headers: { cookie: first } })
    expect([ended.statusCode, ended.body]).toEqual([204, ''])
    expect(cookieOf(ended)).toMatch(/^iltizam=$/)
    expect(await statuses(first)).toEqual([401, 401])
    expect(await statuses(second)).toEqual([200, 200])
    const again = await inject({ method: 'DELETE', url: session, headers: { cookie: first } })
    expect(again.statusCode).toBe(204)
    const events = await db.select().from(auditEvents)
    expect(events.map(({ action }) => action)).toEqual([
      'session.started',
      'session.started',
      'session.ended',
    ])
  })

  test('ends where somebody signs in anew in the same browser, whoever it is', async ({
    app,
    db,
  }) => {
    const auditor = await seedCaller(db, 'auditor')
    const stranger = await seedCaller(db, 'secretariat')
    const statusOf = async (cookie: string) =>
      (await app.inject({ url: '/api/v1/account/sessions', headers: { cookie } })).statusCode
    const signInWhere = async (cookie: string, who: typeof auditor) =>
      cookieOf(await app.inject({ ...signingIn(who), headers: { cookie } }))

    const elsewhere = cookieOf(await app.inject(signingIn(auditor)))
    const first = cookieOf(await app.inject(signingIn(auditor)))
    const wrong = { ...auditor, password: 'not the password at all' }
    await app.inject({ ...signingIn(wrong), headers: { cookie: first } })
    expect(await statusOf(first)).toBe(200)
    const second = await signInWhere(first, auditor)
    const third = await signInWhere(second, stranger)
    for (const ended of [first, second]) expect(await statusOf(ended)).toBe(401)
    for (const open of [third, elsewhere]) expect(await statusOf(open)).toBe(200)

    const ended = await db
      .select({ actor: auditEvents.actor })
      .from(auditEvents)
      .where(and(eq(auditEvents.action, 'session.ended'), eq(auditEvents.actor, auditor.accountId)))
    expect(ended).toEqual([{ actor: auditor.accountId }, { actor: auditor.accountId }])
  })

  test('that is ended twice at once is ended once', async ({ db }) => {
    const { accountId } = await seedCaller(db, 'auditor')
    const [begun] = await db.select().from(sessions).where(eq(sessions.accountId, accountId))
    const sessionId = begun?.id ?? ''
    const caller = { ...PUBLIC_CALLER, accountId, sessionId }
    // Both were let in before either of them ended it.
    for (const requestId of ['first', 'second'])
      await endSession(db, caller, { requestId, clock: testClock })
    const events = await db.select().from(auditEvents).where(eq(auditEvents.objectId, sessionId))
    expect(events).toMatchObject([{ action: 'session.ended', requestId: 'first' }])
  })

  test('is nobody’s under a token that nobody was given', async ({ app, db }) => {
    const auditor = await seedCaller(db, 'auditor')
    const token = auditor.cookie.split('=')[1] ?? ''
    const odd = ['', 'x', token.slice(1), `${token}x`, token.toLowerCase(), '%00', "' OR 1=1 --"]
    for (const cookie of [...odd.map((one) => `iltizam=${one}`), `other=${token}`]) {
      const answer = await app.inject({ url: session, headers: { cookie } })
      expect(answer.json(), cookie).toEqual({ account: null })
      const refused = await app.inject({ url: '/api/v1/audit-events', headers: { cookie } })
      expect(refused.statusCode, cookie).toBe(401)
    }
  })

  test('is one of those that its holder sees, and ends from elsewhere', async ({ app, db }) => {
    const auditor = await seedCaller(db, 'auditor')
    const stranger = await seedCaller(db, 'auditor')
    const elsewhere = await app.inject({
      ...signingIn(auditor),
      headers: { 'user-agent': `Mozilla/5.0 ${'x'.repeat(500)}` },
    })
    const list = async (by: { cookie: string }) =>
      (await app.inject(reading('/account/sessions', by))).json().items
    const mine = await list(auditor)
    expect(mine).toMatchObject([
      { isCurrent: false, userAgent: expect.stringMatching(/^Mozilla\/5\.0 x{280,}$/) },
      { isCurrent: true, userAgent: null },
    ])
    expect(mine[0].userAgent).toHaveLength(300)

    const path = `/account/sessions/${mine[0].id}`
    const ending = (by: { cookie: string }) => ({ ...reading(path, by), method: 'DELETE' }) as const
    expect(await refusalOf({ app, db }, ending(stranger))).toMatchObject({
      status: 404,
      code: 'session-not-found',
    })
    expect((await app.inject(ending(auditor))).statusCode).toBe(204)
    const there = { cookie: cookieOf(elsewhere) }
    expect((await app.inject(reading('/account/sessions', there))).statusCode).toBe(401)
    expect(await list(auditor)).toHaveLength(1)
    expect(await refusalOf({ app, db }, ending(auditor))).toMatchObject({ status: 404 })
  })
})
