import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'

import { seedCaller, testClock } from '../../../test/support/index.ts'
import { seedInvited, tokenSentTo } from '../../../test/support/links.ts'
import { refusalOf } from '../../../test/support/refusal-of.ts'
import { cookieOf, session, signingIn } from '../../../test/support/signing-in.ts'
import { buildTestApp, test } from '../../../test/support/test.ts'
import { startWatchedApp } from '../../../test/support/watched-app.ts'
import { accounts, accountTokens, auditEvents, mails } from '../../db/schema/index.ts'
import { insertDemonstrationAccount } from '../accounts/repository.ts'

const password = 'ممر آخر من الكلمات'
const asking = (email: string) => ({
  method: 'POST' as const,
  url: '/api/v1/password-resets',
  payload: { email },
})
const resetting = (token: string | null, chosen = password) => ({
  method: 'POST' as const,
  url: '/api/v1/password-resets/redemption',
  payload: { token, password: chosen },
})

describe('who has forgotten their password', () => {
  test('chooses another by a link, once, and is signed out everywhere', async ({ app, db }) => {
    const auditor = await seedCaller(db, 'auditor')
    const { email } = auditor
    const asked = await app.inject(asking(email.toUpperCase()))
    expect([asked.statusCode, asked.body]).toEqual([204, ''])
    const token = await tokenSentTo(db, email, 'password-reset')
    expect((await app.inject(resetting(token))).statusCode).toBe(204)

    expect(await refusalOf({ app, db }, resetting(token, `${password}.`))).toMatchObject({
      status: 422,
      code: 'link-not-good',
    })
    const before = await app.inject({ url: session, headers: { cookie: auditor.cookie } })
    expect(before.json()).toEqual({ account: null })
    expect((await app.inject(signingIn(auditor))).statusCode).toBe(401)
    expect((await app.inject(signingIn({ email, password }))).statusCode).toBe(200)
    // And is told, in case it was not them.
    expect(await db.select().from(mails)).toMatchObject([
      { template: 'password-reset' },
      { template: 'password-changed', recipient: email },
    ])
  })

  test('is sent nothing where there is nothing to reset, and nobody is told', async ({
    app,
    db,
  }) => {
    const offered = await seedCaller(db, 'auditor')
    await insertDemonstrationAccount(db, { accountId: offered.accountId, password: 'x' })
    const suspended = await seedCaller(db, 'auditor')
    await db
      .update(accounts)
      .set({ suspendedAt: testClock.now() })
      .where(eq(accounts.id, suspended.accountId))
    const invited = await seedInvited(db)
    const tokens = await db.select().from(accountTokens)
    for (const email of [
      'nobody@example.org',
      ...[offered, suspended, invited].map((o) => o.email),
    ]) {
      const answer = await app.inject(asking(email))
      expect([answer.statusCode, answer.body], email).toEqual([204, ''])
    }
    expect(await db.select().from(mails)).toEqual([])
    expect(await db.select().from(accountTokens)).toEqual(tokens)
    const events = await db.select().from(auditEvents)
    expect(events.map(({ action }) => action)).toEqual(Array(4).fill('account.reset-requested'))
    expect(JSON.stringify(events)).not.toContain('@')
  })

  test('may be anybody: the same is asked of the database for all', async ({ database, pool }) => {
    const app = await startWatchedApp(database.runtimeUrl, testClock)
    const { email } = await seedCaller(pool, 'auditor')
    const statementsFor = async (address: string) => {
      const { statements } = await app.ask(asking(address))
      // Of what is done for nobody nothing is kept.
      return statements.map(({ text }) => text.replace(/^(release|rollback to) .*/i, 'end'))
    }
    const known = await statementsFor(email)
    expect(known.length).toBeGreaterThan(8)
    expect(await statementsFor('nobody@example.org')).toEqual(known)
    await app.close()
  })

  test('is not let in by a link that was replaced, is too old, or came before another change', async ({
    app,
    db,
  }) => {
    const { email, cookie, password: current } = await seedCaller(db, 'auditor')
    await app.inject(asking(email))
    const first = await tokenSentTo(db, email, 'password-reset')
    await app.inject(asking(email))
    const second = await tokenSentTo(db, email, 'password-reset')
    expect(second).not.toBe(first)
    expect(await refusalOf({ app, db }, resetting(first))).toMatchObject({ code: 'link-not-good' })

    const now = () => new Date(testClock.now().getTime() + 3_600_000)
    const later = await buildTestApp({ db, clock: { ...testClock, now } })
    expect((await later.inject(resetting(second))).statusCode).toBe(422)
    await later.close()

    await app.inject({
      method: 'PUT',
      url: '/api/v1/account/password',
      headers: { cookie },
      payload: { current, next: `${password}.` },
    })
    expect(await refusalOf({ app, db }, resetting(second))).toMatchObject({ code: 'link-not-good' })
  })

  test('keeps it where the new one is tried first, and the link stays good', async ({
    app,
    db,
  }) => {
    const { email } = await seedCaller(db, 'auditor')
    await app.inject(asking(email))
    const token = await tokenSentTo(db, email, 'password-reset')
    expect(await refusalOf({ app, db }, resetting(token, '123456789012345'))).toMatchObject({
      errors: [{ pointer: '#/password', rule: 'common-password' }],
    })
    expect((await app.inject(resetting(token))).statusCode).toBe(204)
    expect(cookieOf(await app.inject(signingIn({ email, password })))).not.toBe('')
  })
})
