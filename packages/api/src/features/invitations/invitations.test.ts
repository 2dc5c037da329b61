import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'

import { change, creation, seedCaller, testClock } from '../../../test/support/index.ts'
import { seedInvited, seedLink, tokenSentTo } from '../../../test/support/links.ts'
import { refusalOf } from '../../../test/support/refusal-of.ts'
import { test } from '../../../test/support/replicas.ts'
import { signingIn } from '../../../test/support/signing-in.ts'
import { buildTestApp } from '../../../test/support/test.ts'
import type { Db } from '../../db/connect.ts'
import { accounts, accountTokens, auditEvents, mails, people } from '../../db/schema/index.ts'

const password = 'ممر آخر من الكلمات'
const email = 'layla@justice.example'
const invitation = { email, language: 'fr', name: 'ليلى', offices: ['auditor'] }
const accepting = (token: string, chosen = password) => ({
  method: 'POST' as const,
  url: '/api/v1/invitations/acceptance',
  payload: { token, password: chosen },
})

const invitationMails = (db: Db) =>
  db
    .select()
    .from(mails)
    .where(eq(mails.template, 'invitation'))
    .orderBy(mails.recordedAt, mails.id)

describe('somebody who is invited', () => {
  test('chooses a password by the link in the mail, and signs in', async ({ app, db }) => {
    const administrator = await seedCaller(db, 'administrator')
    const sent = await app.inject(
      creation('/invitations', administrator, { ...invitation, email: 'Layla@Justice.example' }),
    )
    expect(sent.statusCode, sent.body).toBe(201)
    const token = (await tokenSentTo(db, email, 'invitation')) ?? ''
    // Whoever invites does not get the link, and of it only the hash is kept.
    expect(sent.body).not.toContain(token)
    expect(JSON.stringify(await db.select().from(accountTokens))).not.toContain(token)
    expect((await app.inject(signingIn({ email, password }))).statusCode).toBe(401)

    expect((await app.inject(accepting(token))).statusCode).toBe(204)
    const entered = await app.inject(signingIn({ email, password }))
    expect(entered.json()).toMatchObject({ account: { name: 'ليلى', email, roles: ['auditor'] } })
    const events = await db.select().from(auditEvents).orderBy(auditEvents.sequence)
    expect(events.map(({ action }) => action)).toEqual([
      'person.created',
      'account.invited',
      'session.refused',
      'account.activated',
      'session.started',
    ])
    expect(JSON.stringify(events)).not.toContain(email)
    // Nobody hands on what was followed.
    expect(await invitationMails(db)).toMatchObject([{ values: null, lastError: 'VOID' }])
  })

  test('may be somebody who is known already, once', async ({ app, db }) => {
    const administrator = await seedCaller(db, 'administrator')
    const personId = '01870d4a-0000-7000-8000-000000000001'
    await db.insert(people).values({ id: personId, name: 'نادية', recordedAt: testClock.now() })
    const { name: _, ...known } = { ...invitation, personId }
    const first = await app.inject(creation('/invitations', administrator, known))
    expect(first.statusCode, first.body).toBe(201)
    const again = creation('/invitations', administrator, { ...known, email: 'b@example.org' })
    expect(await refusalOf({ app, db }, again)).toMatchObject({ code: 'person-has-account' })
    const sameAddress = creation('/invitations', administrator, invitation)
    expect(await refusalOf({ app, db }, sameAddress)).toMatchObject({ code: 'email-taken' })
    for (const who of [{}, { name: 'ليلى', personId }]) {
      const body = { ...known, personId: undefined, email: 'c@example.org', ...who }
      expect(
        await refusalOf({ app, db }, creation('/invitations', administrator, body)),
      ).toMatchObject({ errors: [{ pointer: '#/name', rule: 'name-or-person' }] })
    }
  })

  test('is refused a password that is tried first, or made of their name', async ({ app, db }) => {
    const { token, email: address } = await seedInvited(db)
    for (const [chosen, rule] of [
      ['passwordpassword', 'common-password'],
      [address, 'from-account'],
    ] as const)
      expect(await refusalOf({ app, db }, accepting(token, chosen))).toMatchObject({
        status: 422,
        errors: [{ pointer: '#/password', rule }],
      })
    expect(await refusalOf({ app, db }, accepting(token, 'x'.repeat(14)))).toMatchObject({
      status: 400,
    })
    expect((await app.inject(accepting(token))).statusCode).toBe(204)
  })
})

describe('the link of an invitation', () => {
  test('is good once', async ({ app, db }) => {
    const { token } = await seedInvited(db)
    expect((await app.inject(accepting(token))).statusCode).toBe(204)
    expect(await refusalOf({ app, db }, accepting(token, `${password}.`))).toMatchObject({
      status: 422,
      code: 'link-not-good',
    })
  })

  test('of two who follow it at once lets one in', async ({ replicas }) => {
    const { token } = await seedInvited(replicas.db)
    const answers = await replicas.together([accepting(token), accepting(token, `${password}.`)])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([204, 422])
  })

  test('is void once another one was sent, or the account is suspended', async ({ app, db }) => {
    const administrator = await seedCaller(db, 'administrator')
    const { accountId, email: address, token } = await seedInvited(db)
    const path = `/accounts/${accountId}`
    const again = await app.inject(
      change('POST', `${path}/invitation`, administrator, { version: 1 }),
    )
    expect(again.json()).toMatchObject({ accountId, version: 2 })
    const next = (await tokenSentTo(db, address, 'invitation')) ?? ''
    expect(await refusalOf({ app, db }, accepting(token))).toMatchObject({ code: 'link-not-good' })

    const payload = { reason: 'خطأ' }
    await app.inject(change('POST', `${path}/suspension`, administrator, { version: 2, payload }))
    await app.inject(
      change('POST', `${path}/reinstatement`, administrator, { version: 3, payload }),
    )
    expect(await refusalOf({ app, db }, accepting(next))).toMatchObject({ code: 'link-not-good' })
  })

  test('is in one mail alone: nobody hands on a link that another has replaced', async ({
    app,
    db,
  }) => {
    const administrator = await seedCaller(db, 'administrator')
    const sent = (await app.inject(creation('/invitations', administrator, invitation))).json()
    const path = `/accounts/${sent.accountId}/invitation`
    await app.inject(change('POST', path, administrator, { version: sent.version }))
    const token = await tokenSentTo(db, email, 'invitation')
    expect(await invitationMails(db)).toMatchObject([
      { values: null, lastError: 'VOID', sentAt: null },
      { values: { path: `/invitation#${token}` }, lastError: null, failedAt: null },
    ])
  })

  test('expires after a week, and is no link for anything else', async ({ db }) => {
    const { accountId, token } = await seedInvited(db)
    const other = await seedCaller(db, 'auditor')
    const reset = await seedLink(db, 'password-reset', other.accountId)
    const at = (days: number) => new Date(testClock.now().getTime() + days * 86_400_000)
    const attempt = async (days: number, sent: string) => {
      const app = await buildTestApp({ db, clock: { ...testClock, now: () => at(days) } })
      const { statusCode } = await app.inject(accepting(sent))
      await app.close()
      return statusCode
    }
    expect(await attempt(0, reset)).toBe(422)
    expect(await attempt(0, token.toLowerCase())).toBe(422)
    expect(await attempt(7, token)).toBe(422)
    const [account] = await db.select().from(accounts).where(eq(accounts.id, accountId))
    expect(account?.passwordHash).toBeNull()
    expect(await attempt(6.99, token)).toBe(204)
  })

  test('is not sent again to somebody who has a password', async ({ app, db }) => {
    const administrator = await seedCaller(db, 'administrator')
    const { accountId } = await seedCaller(db, 'auditor')
    const request = change('POST', `/accounts/${accountId}/invitation`, administrator, {
      version: 1,
    })
    expect(await refusalOf({ app, db }, request)).toMatchObject({
      status: 409,
      code: 'not-invited',
    })
  })
})
