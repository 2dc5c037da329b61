import { describe, expect } from 'vitest'

import { codeOf, reading, seedCaller } from '../../../test/support/index.ts'
import { seedFactor } from '../../../test/support/links.ts'
import { answering, settingsOf, test } from '../../../test/support/provider-visit.ts'
import { refusalOf } from '../../../test/support/refusal-of.ts'
import { buildTestApp, testClock } from '../../../test/support/test.ts'
import { accountIdentities, auditEvents, providerSignIns, sessions } from '../../db/schema/index.ts'
import { openIdProvider } from './open-id-provider.ts'

const subject = 'AB123456'

/** Somebody of whom a code is asked; gives the one that their device tells now. */
async function withFactor(db: Parameters<typeof seedCaller>[0]) {
  const caller = await seedCaller(db, 'administrator')
  const secret = await seedFactor(db, caller.accountId)
  return { ...caller, code: codeOf(secret, testClock.now().getTime()) }
}

describe('a second factor', () => {
  test('that the provider has shown is not asked for again', async ({ app, db, signIn }) => {
    const { email } = await withFactor(db)
    const { answer, cookie } = await signIn({ subject, email, amr: ['pwd', 'otp'] })
    expect(answer.statusCode, answer.body).toBe(200)
    const session = await app.inject(reading('/session', { cookie }))
    expect(session.json()).toMatchObject({
      account: { mustEnrol: false, roles: ['administrator'] },
    })
  })

  test('is awaited from an address in lower case, as ours are', async ({ app, db, visit }) => {
    const { email } = await withFactor(db)
    const { answer, cookie } = await visit({ subject, email: email.toUpperCase(), amr: ['pwd'] })
    const asked = await app.inject(answering(answer, { cookie }))
    expect(asked.json()).toMatchObject({ code: 'code-required' })
    expect(await db.select().from(providerSignIns)).toMatchObject([{ subject, email }])
  })

  test('that it has not shown is asked for, before anything is linked, and once', async ({
    app,
    db,
    visit,
  }) => {
    const { email, code } = await withFactor(db)
    const before = await db.select().from(sessions)
    const { answer, cookie } = await visit({ subject, email, amr: ['pwd'] })
    const asked = await app.inject(answering(answer, { cookie }))
    expect(asked.json()).toMatchObject({ status: 401, code: 'code-required' })
    const wrong = await app.inject(answering(answer, { cookie }, '000000'))
    expect(wrong.json()).toMatchObject({ status: 401, code: 'wrong-code' })
    expect(await db.select().from(accountIdentities)).toEqual([])
    expect(await db.select().from(sessions)).toEqual(before)

    // Nor by anybody who only has the answer.
    const elsewhere = answering(answer, { cookie: '' }, code)
    expect((await app.inject(elsewhere)).json()).toMatchObject({ code: 'provider-sign-in-over' })
    const right = await app.inject(answering(answer, { cookie }, code))
    expect(right.statusCode, right.body).toBe(200)
    expect(await db.select().from(accountIdentities)).toHaveLength(1)
    const again = answering(answer, { cookie }, code)
    expect(await refusalOf({ app, db }, again)).toMatchObject({ code: 'provider-sign-in-over' })
    const events = await db.select().from(auditEvents).orderBy(auditEvents.sequence)
    expect(events.map(({ action }) => action)).toEqual([
      'session.code-asked',
      'session.code-wrong',
      'account.identity-linked',
      'session.started',
    ])
  })

  test('that an office needs may be the provider’s; without one there is no role', async ({
    app,
    db,
    signIn,
  }) => {
    const { email } = await seedCaller(db, 'administrator')
    const account = async (amr: string[]) => {
      const { cookie } = await signIn({ subject, email, amr })
      const mails = await app.inject(reading('/mails', { cookie }))
      const { account } = (await app.inject(reading('/session', { cookie }))).json()
      return [account.mustEnrol, account.roles, mails.statusCode]
    }
    expect(await account(['pwd'])).toEqual([true, [], 403])
    expect(await account(['mfa'])).toEqual([false, ['administrator'], 200])
  })

  test('may be what the provider calls a class of its own', async ({
    db,
    clock,
    identityProvider,
  }) => {
    const { email } = await withFactor(db)
    const secondFactorAcr = 'urn:example:substantial'
    const app = await buildTestApp({
      ...{ db, clock },
      signInProvider: openIdProvider(settingsOf(identityProvider, { secondFactorAcr })),
    })
    const payload = { language: 'ar', returnPath: null }
    const send = async (acr: string) => {
      identityProvider.person = { subject, email, acr }
      const begun = await app.inject({ method: 'POST', url: '/api/v1/provider-sign-ins', payload })
      expect(begun.statusCode, begun.body).toBe(200)
      const cookie = begun.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
      const answer = await identityProvider.visit(begun.json().address)
      return app.inject(answering(answer, { cookie }))
    }
    expect((await send('urn:example:low')).json()).toMatchObject({ code: 'code-required' })
    expect((await send(secondFactorAcr)).statusCode).toBe(200)
    await app.close()
  })
})
