import { PUBLIC_CALLER } from '@iltizam/shared/permissions'
import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'

import { begunDuring } from '../../../test/support/begun-during.ts'
import { change, seedCaller, testClock } from '../../../test/support/index.ts'
import { refusalOf } from '../../../test/support/refusal-of.ts'
import { test } from '../../../test/support/replicas.ts'
import { cookieOf, session, signingIn } from '../../../test/support/signing-in.ts'
import { accounts, auditEvents, sessions } from '../../db/schema/index.ts'
import { insertDemonstrationAccount } from '../accounts/repository.ts'
import { changePassword } from './change-password.ts'

const next = 'ممر آخر من الكلمات'
const changing = (by: { cookie: string }, payload: object) =>
  change('PUT', '/account/password', by, { payload })

describe('a new password', () => {
  test('is the only one from then on, and ends all sessions but this one', async ({ app, db }) => {
    const auditor = await seedCaller(db, 'auditor')
    const stranger = await seedCaller(db, 'auditor')
    const { email, password: current } = auditor
    const here = { cookie: cookieOf(await app.inject(signingIn(auditor))) }
    const answer = await app.inject(changing(here, { current, next }))
    expect([answer.statusCode, answer.body]).toEqual([204, ''])

    const holder = async ({ cookie }: { cookie: string }) =>
      (await app.inject({ url: session, headers: { cookie } })).json().account?.id ?? null
    expect(await holder(here)).toBe(auditor.accountId)
    expect(await holder(auditor)).toBeNull()
    expect(await holder(stranger)).toBe(stranger.accountId)
    expect((await app.inject(signingIn(auditor))).statusCode).toBe(401)
    expect((await app.inject(signingIn({ email, password: next }))).statusCode).toBe(200)
    const events = await db.select().from(auditEvents).orderBy(auditEvents.sequence)
    expect(events.slice(1, 3)).toMatchObject([
      {
        action: 'account.password-changed',
        objectId: auditor.accountId,
        before: null,
        after: null,
      },
      { action: 'session.ended', actor: auditor.accountId },
    ])
  })

  test('is long, and anything else it likes', async ({ app, db }) => {
    const auditor = await seedCaller(db, 'auditor')
    const { email, password: current } = auditor
    // Counted as people do: a sign that takes two places is one.
    for (const short of ['', 'x'.repeat(7), '🔑'.repeat(7), 'x'.repeat(257)])
      expect(
        await refusalOf({ app, db }, changing(auditor, { current, next: short })),
        short,
      ).toMatchObject({ status: 400, errors: [{ pointer: '#/next' }] })

    let known = current
    const keys = Array.from('🔑🗝️🔒🔓🏛️📜🖋️🧾📎🕰️🌍🌱🪑🪟🧭🧱')
    for (const good of [
      keys.join(''),
      'كلمات متفرقة لا يعرفها غيري',
      'trois chats bleus dans le jardin '.repeat(8).slice(0, 256),
      'cle\u0301 bleue sous le pre\u0301',
    ]) {
      const answer = await app.inject(changing(auditor, { current: known, next: good }))
      expect(answer.statusCode, answer.body).toBe(204)
      known = good
    }
    // However a keyboard composes it.
    const composed = known.normalize('NFC')
    expect(composed).not.toBe(known)
    expect((await app.inject(signingIn({ email, password: composed }))).statusCode).toBe(200)
  })

  test('is not given by who does not know the old one', async ({ app, db }) => {
    const auditor = await seedCaller(db, 'auditor')
    const wrong = changing(auditor, { current: `${auditor.password}.`, next })
    const before = await db.select().from(accounts)
    expect((await app.inject(wrong)).json()).toMatchObject({
      status: 422,
      code: 'rule-broken',
      errors: [{ pointer: '#/current', rule: 'current-password' }],
    })
    expect(await db.select().from(accounts)).toEqual(before)
    expect(await db.select().from(auditEvents)).toMatchObject([
      { action: 'account.password-refused', actor: auditor.accountId },
    ])
  })

  test('is not given to an account that a demonstration offers to all', async ({ app, db }) => {
    const auditor = await seedCaller(db, 'auditor')
    const { accountId, password: current } = auditor
    await insertDemonstrationAccount(db, { accountId, password: current })
    expect(await refusalOf({ app, db }, changing(auditor, { current, next }))).toMatchObject({
      status: 422,
      code: 'demonstration-account',
    })
  })

  test('lets nobody in who has just given the old one', async ({ replicas }) => {
    const { db, inject } = replicas
    const auditor = await seedCaller(db, 'auditor')
    const { accountId, password: current } = auditor
    const caller = { ...PUBLIC_CALLER, accountId }
    const author = { accountId, caller, requestId: accountId, clock: testClock }
    const answer = await begunDuring(
      db,
      (tx) =>
        changePassword(tx, { current, next }, { author, sessionId: null, address: '127.0.0.1' }),
      () => inject(signingIn(auditor)),
    )
    expect([answer.statusCode, answer.json().code]).toEqual([401, 'wrong-credentials'])
    const open = await db.select().from(sessions).where(eq(sessions.accountId, accountId))
    expect(open.filter(({ endedAt }) => endedAt === null)).toEqual([])
  })

  test('of two at once one is taken', async ({ replicas }) => {
    const auditor = await seedCaller(replicas.db, 'auditor')
    const { password: current } = auditor
    const answers = await replicas.together(
      ['1', '2'].map((digit) => changing(auditor, { current, next: `${next}${digit}` })),
    )
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([204, 422])
  })
})
