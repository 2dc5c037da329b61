import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'

import { change, seedCaller } from '../../../test/support/index.ts'
import { tokenSentTo } from '../../../test/support/links.ts'
import { refusalOf } from '../../../test/support/refusal-of.ts'
import { test } from '../../../test/support/replicas.ts'
import { signingIn } from '../../../test/support/signing-in.ts'
import { accounts, accountTokens, mails } from '../../db/schema/index.ts'
import { insertDemonstrationAccount } from '../accounts/repository.ts'

const email = 'new@example.org'
const asking = (by: { cookie: string; password: string }, wanted = email, password = by.password) =>
  change('POST', '/account/email-change', by, { payload: { email: wanted, password } })
const confirming = (token: string | null) => ({
  method: 'POST' as const,
  url: '/api/v1/email-changes/confirmation',
  payload: { token },
})

describe('another address', () => {
  test('is the one to sign in with once its holder has followed the link', async ({ app, db }) => {
    const auditor = await seedCaller(db, 'auditor')
    const { password } = auditor
    expect((await app.inject(asking(auditor, 'New@Example.org'))).statusCode).toBe(204)
    const token = await tokenSentTo(db, email, 'email-change')
    expect((await app.inject(signingIn({ email, password }))).statusCode).toBe(401)
    expect((await app.inject(confirming(token))).statusCode).toBe(204)

    expect((await app.inject(signingIn({ email, password }))).statusCode).toBe(200)
    expect((await app.inject(signingIn(auditor))).statusCode).toBe(401)
    expect(await refusalOf({ app, db }, confirming(token))).toMatchObject({ code: 'link-not-good' })
    // Who holds the old address is told, in case it was not them.
    expect(await db.select().from(mails)).toMatchObject([
      { template: 'email-change', recipient: email },
      { template: 'email-changed', recipient: auditor.email },
    ])
  })

  test('makes a link for a password void that went to the old one', async ({ app, db }) => {
    const auditor = await seedCaller(db, 'auditor')
    const url = '/api/v1/password-resets'
    await app.inject({ method: 'POST', url, payload: { email: auditor.email } })
    const reset = await tokenSentTo(db, auditor.email, 'password-reset')
    await app.inject(asking(auditor))
    await app.inject(confirming(await tokenSentTo(db, email, 'email-change')))
    const payload = { token: reset, password: 'ممر آخر من الكلمات' }
    const late = { method: 'POST', url: `${url}/redemption`, payload } as const
    expect(await refusalOf({ app, db }, late)).toMatchObject({ code: 'link-not-good' })
  })

  test('that is somebody else’s already is not taken, and nobody is told', async ({ app, db }) => {
    const auditor = await seedCaller(db, 'auditor')
    const other = await seedCaller(db, 'auditor')
    const answer = await app.inject(asking(auditor, other.email))
    expect([answer.statusCode, answer.body]).toEqual([204, ''])
    expect(await db.select().from(accountTokens)).toEqual([])
    expect(await db.select().from(mails)).toEqual([])
  })

  test('of two who want the same at once one has it', async ({ replicas }) => {
    const { db, inject, together } = replicas
    const people = [await seedCaller(db, 'auditor'), await seedCaller(db, 'auditor')]
    for (const one of people) await inject(asking(one, 'both@example.org'))
    const rows = await db.select().from(mails).where(eq(mails.recipient, 'both@example.org'))
    const tokens = rows.map(({ values }) => (values as { path: string }).path.split('#')[1] ?? '')
    expect(tokens).toHaveLength(2)
    const answers = await together(tokens.map(confirming))
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([204, 422])
    const holders = await db.select().from(accounts).where(eq(accounts.email, 'both@example.org'))
    expect(holders).toHaveLength(1)
  })

  test('is not asked for without the password, nor for an account offered to all', async ({
    app,
    db,
  }) => {
    const auditor = await seedCaller(db, 'auditor')
    const wrong = await app.inject(asking(auditor, email, 'wrong'))
    expect(wrong.json()).toMatchObject({
      status: 422,
      errors: [{ pointer: '#/password', rule: 'current-password' }],
    })
    expect(await refusalOf({ app, db }, asking(auditor, auditor.email))).toMatchObject({
      errors: [{ pointer: '#/email', rule: 'already-yours' }],
    })
    await insertDemonstrationAccount(db, { accountId: auditor.accountId, password: 'x' })
    expect(await refusalOf({ app, db }, asking(auditor))).toMatchObject({
      code: 'demonstration-account',
    })
    expect(await tokenSentTo(db, email, 'email-change')).toBeNull()
  })
})
