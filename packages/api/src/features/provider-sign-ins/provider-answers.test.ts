import { PassThrough } from 'node:stream'
import { describe, expect } from 'vitest'

import { type Forgery, startIdentityProvider } from '../../../test/support/identity-provider.ts'
import { seedCaller } from '../../../test/support/index.ts'
import { answering, beginning, settingsOf, test } from '../../../test/support/provider-visit.ts'
import { refusalOf } from '../../../test/support/refusal-of.ts'
import { buildTestApp, testClock } from '../../../test/support/test.ts'
import { accountIdentities, providerSignIns, sessions } from '../../db/schema/index.ts'
import { forgetExpired } from '../../forget-expired.ts'
import { logTo } from '../../http/logging.ts'
import { openIdProvider } from './open-id-provider.ts'

const subject = 'AB123456'
const later = { now: () => new Date('2023-03-29T12:10:01Z'), today: testClock.today }

describe('an answer', () => {
  test.for([
    ['under another state', (answer: string) => answer.replace('state=ar.', 'state=ar.A')],
    ['without a state', (answer: string) => answer.replace(/state=[^&]+/, '')],
    ['that is none', () => 'garbage'],
    ['of nothing', () => ''],
  ] as const)('%s opens nothing', async ([, alter], { app, db, visit }) => {
    const { email } = await seedCaller(db, 'auditor')
    const { answer, cookie } = await visit({ subject, email })
    const request = answering(alter(answer), { cookie })
    expect(await refusalOf({ app, db }, request)).toMatchObject({ code: 'provider-sign-in-over' })
  })

  test('opens nothing in another browser, nor once its ten minutes are over', async ({
    app,
    db,
    visit,
    identityProvider,
  }) => {
    const { email } = await seedCaller(db, 'auditor')
    const { answer } = await visit({ subject, email })
    const other = await visit({ subject, email })
    for (const cookie of ['', other.cookie])
      expect(await refusalOf({ app, db }, answering(answer, { cookie }))).toMatchObject({
        code: 'provider-sign-in-over',
      })
    const signInProvider = openIdProvider(settingsOf(identityProvider))
    const late = await buildTestApp({ db, clock: later, signInProvider })
    const lateAnswer = answering(other.answer, { cookie: other.cookie })
    expect(await refusalOf({ app: late, db }, lateAnswer)).toMatchObject({
      code: 'provider-sign-in-over',
    })
    await late.close()
  })

  test('opens one session: who reloads the page is told that it is over', async ({
    app,
    db,
    visit,
  }) => {
    const { email } = await seedCaller(db, 'auditor')
    const { answer, cookie } = await visit({ subject, email })
    expect((await app.inject(answering(answer, { cookie }))).statusCode).toBe(200)
    const again = answering(answer, { cookie })
    expect(await refusalOf({ app, db }, again)).toMatchObject({ code: 'provider-sign-in-over' })
  })

  test('with a code that was used for somebody else is not good', async ({ app, db, visit }) => {
    const { email } = await seedCaller(db, 'auditor')
    const first = await visit({ subject, email })
    await app.inject(answering(first.answer, first))
    const second = await visit({ subject, email })
    const before = await db.select().from(sessions)
    const used = new URLSearchParams(first.answer).get('code') ?? ''
    const replayed = second.answer.replace(/code=[^&]+/, `code=${used}`)
    const answer = await app.inject(answering(replayed, second))
    expect(answer.json()).toMatchObject({ status: 422, code: 'provider-answer-not-good' })
    expect(await db.select().from(sessions)).toEqual(before)
  })

  test('that says that they cancelled is told as that', async ({ app, visit }) => {
    const { answer, cookie } = await visit(undefined)
    expect(answer).toContain('error=access_denied')
    const told = await app.inject(answering(answer, { cookie }))
    expect(told.json()).toMatchObject({ status: 422, code: 'provider-refused' })
  })

  test('of another provider is not good', async ({ app, db, visit }) => {
    const { email } = await seedCaller(db, 'auditor')
    const { answer, cookie } = await visit({ subject, email })
    const mixed = answer.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Fevil.example')
    expect(mixed).not.toBe(answer)
    const told = await app.inject(answering(mixed, { cookie }))
    expect(told.json()).toMatchObject({ code: 'provider-answer-not-good' })
  })
})

const forgeries: [string, Forgery][] = [
  ['for another nonce', ({ payload }) => Object.assign(payload, { nonce: 'another' })],
  ['without a nonce', ({ payload }) => Object.assign(payload, { nonce: undefined })],
  ['for another program', ({ payload }) => Object.assign(payload, { aud: 'another' })],
  ['of another provider', ({ payload }) => Object.assign(payload, { iss: 'https://evil.example' })],
  ['that has expired', ({ payload }) => Object.assign(payload, { exp: 1_600_000_000 })],
  ['that nobody has signed', ({ header }) => Object.assign(header, { alg: 'none' })],
  ['under a key that nobody knows', ({ header }) => Object.assign(header, { kid: 'another' })],
  ['signed as another method', ({ header }) => Object.assign(header, { alg: 'HS256' })],
]

describe('an identity token', () => {
  test.for(forgeries)(
    '%s opens nothing',
    async ([, forge], { app, db, visit, identityProvider }) => {
      const { email } = await seedCaller(db, 'auditor')
      const before = await db.select().from(sessions)
      const { answer, cookie } = await visit({ subject, email })
      identityProvider.forge = forge
      const told = await app.inject(answering(answer, { cookie }))
      expect(told.json()).toMatchObject({ status: 422, code: 'provider-answer-not-good' })
      expect(told.cookies.map(({ name }) => name)).not.toContain('iltizam')
      expect(await db.select().from(sessions)).toEqual(before)
      expect(await db.select().from(accountIdentities)).toEqual([])
    },
  )

  test('that is whole opens a session, through the same hands', async ({
    app,
    db,
    visit,
    identityProvider,
  }) => {
    const { email } = await seedCaller(db, 'auditor')
    const { answer, cookie } = await visit({ subject, email })
    identityProvider.forge = () => undefined
    expect((await app.inject(answering(answer, { cookie }))).statusCode).toBe(200)
  })
})

describe('a provider', () => {
  test('that does not answer is told, for the log too, and keeps nothing else from working', async ({
    db,
  }) => {
    const log = new PassThrough()
    const clientSecret = 'never written down'
    const app = await buildTestApp({
      ...{ db, logger: logTo(log, 'trace') },
      signInProvider: openIdProvider({
        ...{ issuer: 'http://127.0.0.1:9', clientId: 'iltizam', clientSecret, name: 'x' },
        ...{ secondFactorAcr: undefined, answerAddress: 'http://localhost/sign-in-answer' },
      }),
    })
    await seedCaller(db, 'auditor')
    expect(await refusalOf({ app, db }, beginning())).toMatchObject({
      ...{ status: 503, code: 'provider-unavailable' },
    })
    expect((await app.inject('/api/v1/instance')).json()).toMatchObject({
      signInProvider: { name: 'x' },
    })
    const written = String(log.read())
    expect(written).toContain('provider-unavailable')
    expect(written).not.toContain(clientSecret)
    await app.close()
  })

  test('that comes back is asked again', async ({ db, identityProvider }) => {
    const { answerAddress } = settingsOf(identityProvider)
    const gone = await startIdentityProvider(answerAddress)
    await gone.close()
    const app = await buildTestApp({ db, signInProvider: openIdProvider(settingsOf(gone)) })
    expect((await app.inject(beginning())).statusCode).toBe(503)
    const back = await startIdentityProvider(answerAddress, Number(new URL(gone.issuer).port))
    expect((await app.inject(beginning())).statusCode).toBe(200)
    await back.close()
    await app.close()
  })

  test('with another secret than ours lets nobody in, and the secret is not told', async ({
    db,
    identityProvider,
  }) => {
    const log = new PassThrough()
    const { email } = await seedCaller(db, 'auditor')
    const clientSecret = 'not the right one'
    const app = await buildTestApp({
      ...{ db, logger: logTo(log, 'trace') },
      signInProvider: openIdProvider(settingsOf(identityProvider, { clientSecret })),
    })
    identityProvider.person = { subject, email }
    const begun = await app.inject(beginning())
    const cookie = begun.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const answer = await identityProvider.visit(begun.json().address)
    const told = await app.inject(answering(answer, { cookie }))
    expect(told.json()).toMatchObject({ code: 'provider-answer-not-good' })
    const all = `${String(log.read())}${told.body}`
    const secrets = [clientSecret, email, new URLSearchParams(answer).get('code') ?? 'none']
    expect(secrets.filter((secret) => all.includes(secret))).toEqual([])
    await app.close()
  })

  test('that is not set is no way in', async ({ db }) => {
    const app = await buildTestApp({ db })
    await seedCaller(db, 'auditor')
    for (const request of [beginning(), answering('state=x', { cookie: '' })])
      expect(await refusalOf({ app, db }, request)).toMatchObject({ code: 'no-sign-in-provider' })
    expect((await app.inject('/api/v1/instance')).json().signInProvider).toBeNull()
    await app.close()
  })
})

test('a way that was begun keeps no secret in the open, and is forgotten', async ({
  db,
  visit,
}) => {
  const { answer, cookie } = await visit(undefined)
  const rows = await db.select().from(providerSignIns)
  expect(rows).toHaveLength(1)
  const kept = JSON.stringify(rows)
  const secrets = [cookie.split('=')[1] ?? '', new URLSearchParams(answer).get('state') ?? '']
  expect(secrets.filter((secret) => secret === '' || kept.includes(secret))).toEqual([])
  await forgetExpired(db, testClock)
  expect(await db.select().from(providerSignIns)).toHaveLength(1)
  await forgetExpired(db, later)
  expect(await db.select().from(providerSignIns)).toEqual([])
})

test('whoever tries answers without end is stopped for a while', async ({ app }) => {
  const attempts = Array.from({ length: 101 }, () => answering('state=x', { cookie: '' }))
  const answers = []
  for (const attempt of attempts) answers.push((await app.inject(attempt)).json().code)
  expect(answers.at(0)).toBe('provider-sign-in-over')
  expect(answers.at(-1)).toBe('too-many-attempts')
})

test.for(['//evil.example', 'https://evil.example', '/evil', '/ar\n', '/arx', ''])(
  'nobody is sent on to %j afterwards',
  async (returnPath, { app, db }) => {
    await seedCaller(db, 'auditor')
    expect(await refusalOf({ app, db }, beginning({ returnPath }))).toMatchObject({ status: 400 })
  },
)
