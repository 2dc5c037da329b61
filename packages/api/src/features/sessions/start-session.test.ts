import { PassThrough } from 'node:stream'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { describe, expect } from 'vitest'

import { buildTestApp, change } from '../../../test/support/index.ts'
import { test } from '../../../test/support/scene.ts'
import { cookieOf, session, signingIn } from '../../../test/support/signing-in.ts'
import { auditEvents, auditPersonalPayloads, sessions } from '../../db/schema/index.ts'
import { withClient } from '../../db/with-client.ts'
import { logTo } from '../../http/logging.ts'

const withoutRequest = ({ body }: LightMyRequestResponse) => body.replace(/"requestId":"[^"]+"/, '')

describe('signing in', () => {
  test('says who it is and what they may do, in whatever case they write their address', async ({
    app,
    scene,
  }) => {
    const { email, password, accountId } = scene.focalPoint
    for (const written of [
      email,
      email.toUpperCase(),
      `${email[0]?.toUpperCase()}${email.slice(1)}`,
    ]) {
      const answer = await app.inject(signingIn({ email: written, password }))
      expect(answer.statusCode, answer.body).toBe(200)
      expect(answer.json()).toMatchObject({
        account: {
          id: accountId,
          email,
          roles: ['focal-point'],
          mandates: [{ organization: { id: scene.organizations.lead }, activity: null }],
        },
      })
      const known = await app.inject({ url: session, headers: { cookie: cookieOf(answer) } })
      expect(known.json()).toEqual(answer.json())
    }
  })

  test('opens a session of its own each time', async ({ app, scene }) => {
    const cookies = []
    for (const _ of [1, 2]) cookies.push(cookieOf(await app.inject(signingIn(scene.auditor))))
    expect(new Set(cookies).size).toBe(2)
  })

  test('with a wrong password or as nobody is refused in the same words, and traced', async ({
    app,
    db,
    scene,
  }) => {
    const { email, password } = scene.auditor
    const before = await db.select().from(sessions)
    const attempts = [
      { email, password: `${password}.` },
      { email: 'nobody@example.org', password },
    ]
    const answers = []
    for (const attempt of attempts) answers.push(await app.inject(signingIn(attempt)))

    const [wrong, unknown] = answers
    expect(wrong?.json()).toMatchObject({ status: 401, code: 'wrong-credentials' })
    expect(new Set(answers.map(withoutRequest)).size).toBe(1)
    expect(unknown?.headers['set-cookie']).toBeUndefined()
    expect(wrong?.headers['set-cookie']).toBeUndefined()
    expect(await db.select().from(sessions)).toEqual(before)
    const events = await db.select().from(auditEvents).orderBy(auditEvents.sequence)
    expect(events).toMatchObject(
      answers.map((answer) => ({
        action: 'session.refused',
        actor: 'nobody',
        requestId: answer.json().requestId,
      })),
    )
    // The address can be erased from the trail.
    for (const { email: tried } of attempts) expect(JSON.stringify(events)).not.toContain(tried)
    const personal = await db.select().from(auditPersonalPayloads)
    expect(personal.map(({ payload }) => payload)).toMatchObject(
      attempts.map(({ email: tried }) => ({ email: tried })),
    )
  })
})

test('a refusal that cannot be traced whole leaves no half of its trace', async ({
  database,
  pool,
}) => {
  const app = await buildTestApp({ db: pool })
  const alter = (what: string) =>
    withClient(database.ownerUrl, 'test', (owner) =>
      owner.query(`ALTER TABLE audit_personal_payloads ${what}`),
    )
  await alter('ADD CONSTRAINT no_room CHECK (sequence < 0)')
  const answer = await app.inject(signingIn({ email: 'nobody@example.org', password: 'x' }))
  await alter('DROP CONSTRAINT no_room')
  expect(answer.statusCode).toBe(500)
  expect(await pool.select().from(auditEvents)).toEqual([])
  await app.close()
})

test('no password and no token is ever written down or told', async ({ db, scene }) => {
  const log = new PassThrough()
  const app = await buildTestApp({ db, logger: logTo(log, 'trace') })
  const { email, password } = scene.auditor
  const next = 'ممر آخر من الكلمات'
  const bodies: string[] = []
  const cookies: string[] = []
  const send = async (request: InjectOptions) => {
    const answer = await app.inject(request)
    bodies.push(answer.body)
    if (answer.headers['set-cookie']) cookies.push(cookieOf(answer))
    return answer
  }

  const cookie = cookieOf(await send(signingIn({ email, password })))
  await send(signingIn({ email, password: `${password}.` }))
  await send({ url: '/api/v1/audit-events', headers: { cookie } })
  await send({ url: '/api/v1/commitments/x', headers: { cookie } })
  const changed = change(
    'PUT',
    '/account/password',
    { cookie },
    {
      payload: { current: password, next },
    },
  )
  await send({ ...changed, payload: { current: next, next: password } })
  await send(changed)
  await send(signingIn({ email, password: next }))
  await send({ url: '/api/v1/audit-events', headers: { cookie } })
  await send({ method: 'DELETE', url: session, headers: { cookie } })

  const kept = {
    log: String(log.read()),
    bodies,
    events: await db.select().from(auditEvents),
    personal: await db.select().from(auditPersonalPayloads),
    sessions: await db.select().from(sessions),
  }
  expect(kept.log.split('\n').length).toBeGreaterThan(9)
  expect(kept.events.length).toBeGreaterThan(4)
  const secrets = [password, next, ...cookies.map((one) => one.split('=')[1] ?? '')]
  const all = JSON.stringify(kept)
  expect(secrets.filter((secret) => secret !== '' && all.includes(secret))).toEqual([])
  expect(secrets.filter(Boolean).length).toBeGreaterThan(3)
  await app.close()
})
