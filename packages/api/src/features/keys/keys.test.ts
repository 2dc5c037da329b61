import { eq, sql } from 'drizzle-orm'
import { describe, expect } from 'vitest'

import { change, creation, reading } from '../../../test/support/index.ts'
import { test } from '../../../test/support/scene.ts'
import { auditEvents, systemKeys } from '../../db/schema/index.ts'

const forAll = ['read-progress-reports', 'write-progress-reports']
const wanted = { scopes: forAll, lastDay: '2023-12-31' }
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

describe('a key', () => {
  test('is shown once, and nowhere kept: nor is it made twice, nor told again', async ({
    app,
    db,
    scene: { administrator, system },
  }) => {
    const path = `/systems/${system.accountId}/keys`
    const request = creation(path, administrator, wanted, { key: 'once' })
    const first = await app.inject(request)
    expect(first.statusCode, first.body).toBe(201)
    expect(first.headers['cache-control']).toBe('private, no-store')
    const { key, token } = first.json()
    expect(token).toMatch(/^iltz_[\w-]{43}$/)
    expect(token.startsWith(key.beginning)).toBe(true)
    expect(key).toMatchObject({ state: 'in-force', scopes: forAll, usedAt: null })
    // The end of that day in Rabat.
    expect(key.expiresAt).toBe('2023-12-31T23:00:00.000Z')

    const again = await app.inject(request)
    expect([again.statusCode, again.json()]).toEqual([201, { ...first.json(), token: null }])
    const kept = await db.execute<{ row: string }>(sql`
      select t::text as row from system_keys t union all select t::text from idempotency_keys t
      union all select t::text from audit_events t
      union all select t::text from audit_personal_payloads t`)
    expect(kept.rows.some(({ row }) => row.includes(key.id))).toBe(true)
    expect(kept.rows.filter(({ row }) => row.includes(token))).toEqual([])
    const shown = await app.inject(reading(`/systems/${system.accountId}`, administrator))
    expect(shown.json().keys).toHaveLength(2)
    expect(shown.body).not.toContain(token)
  })

  test('lets its system report for its body, which the trail says of it and of the key', async ({
    app,
    db,
    scene: { activities, system, secretariat },
  }) => {
    const report = await app.inject({
      ...creation(
        `/activities/${activities.first}/progress-reports`,
        { cookie: '' },
        {
          from: 20,
          to: 60,
        },
      ),
      headers: { ...bearer(system.key), 'idempotency-key': 'nightly' },
    })
    expect(report.statusCode, report.body).toBe(201)
    const { id, organization, revisions } = report.json()
    expect(organization.id).toBe(system.organizationId)
    const recordedBy = { id: system.accountId, name: 'منصة التتبع' }
    expect(revisions).toMatchObject([{ recordedBy }])
    const seen = await app.inject(reading(`/progress-reports/${id}`, secretariat))
    expect(seen.json().revisions).toMatchObject([{ recordedBy }])
    const listed = await app.inject(reading('/progress-reports', secretariat))
    expect(listed.json().items).toMatchObject([{ id, recordedBy }])

    const [event] = await db.select().from(auditEvents).where(eq(auditEvents.objectId, id))
    expect(event).toMatchObject({ actor: system.accountId, credentialId: system.keyId })
  })

  test('says what it may still ask for, and counts what everybody may ask too', async ({
    app,
    scene: { system },
  }) => {
    const ask = async (url: string) => {
      const { statusCode, headers } = await app.inject({ url, headers: bearer(system.key) })
      expect(statusCode).toBe(200)
      expect(headers['ratelimit-policy']).toBe('"key";q=600;w=60')
      return headers.ratelimit
    }
    expect(await ask('/api/v1/plans')).toBe('"key";r=599;t=60')
    expect(await ask('/api/v1/progress-reports')).toBe('"key";r=598;t=60')
  })
})

describe('a key that opens nothing', () => {
  test('is refused without a word on why', async ({ app, db, scene }) => {
    const { system, organizations, administrator, secretariat } = scene
    const ask = async (token: string) => {
      const answer = await app.inject({ url: '/api/v1/plans', headers: bearer(token) })
      const { requestId: _, ...problem } = answer.json()
      return [answer.statusCode, answer.headers['www-authenticate'], problem]
    }
    expect((await ask(system.key))[0]).toBe(200)
    const unknown = await ask(`iltz_${'a'.repeat(43)}`)
    expect(unknown).toMatchObject([
      401,
      'Bearer realm="Iltizam", error="invalid_token"',
      { code: 'key-not-good' },
    ])

    const made = async () => {
      const path = `/systems/${system.accountId}/keys`
      return (await app.inject(creation(path, administrator, wanted))).json()
    }
    const { key, token } = await made()
    const revoking = change('POST', `/keys/${key.id}/revocation`, administrator, {
      payload: { reason: 'عثر عليه في رسالة' },
      version: key.version,
    })
    const revoked = await app.inject(revoking)
    expect(revoked.json()).toMatchObject({ state: 'revoked', version: 2 })
    expect(await ask(token)).toEqual(unknown)

    const late = await made()
    await db
      .update(systemKeys)
      .set({ expiresAt: new Date('2023-03-29T12:00:00Z') })
      .where(eq(systemKeys.id, late.key.id))
    expect(await ask(late.token)).toEqual(unknown)

    const ofEnded = await made()
    expect((await ask(ofEnded.token))[0]).toBe(200)
    const merging = {
      kind: 'merged',
      predecessorIds: [organizations.lead],
      successorIds: [organizations.partner],
      effectiveFrom: '2023-03-29',
      reason: { source: 'ar', ar: { text: 'دمج', state: 'verified' } },
    }
    const merged = await app.inject(creation('/organization-successions', secretariat, merging))
    expect(merged.statusCode, merged.body).toBe(201)
    expect(await ask(ofEnded.token)).toEqual(unknown)
  })

  test('is guessed slowly from one network, where a good one goes on', async ({
    app,
    scene: { system },
  }) => {
    const ask = (token: string) =>
      app.inject({ url: '/api/v1/plans', headers: bearer(token), remoteAddress: '203.0.113.9' })
    const statuses = []
    for (let at = 0; at < 101; at += 1)
      statuses.push((await ask(`iltz_${`${at}`.padStart(43, 'a')}`)).statusCode)
    expect(statuses.slice(99)).toEqual([401, 429])
    expect((await ask(system.key)).statusCode).toBe(200)
  })

  test('is told what is wrong with how it is sent, and never beside a session', async ({
    app,
    scene: { system, focalPoint },
  }) => {
    const ask = async (headers: Record<string, string>) => {
      const answer = await app.inject({ url: '/api/v1/plans', headers })
      return [answer.statusCode, answer.json().code]
    }
    for (const authorization of ['', 'Bearer', 'Bearer x', 'Basic eDp5', system.key])
      expect(await ask({ authorization }), authorization).toEqual([400, 'authorization-unreadable'])
    expect(await ask({ ...bearer(system.key), cookie: focalPoint.cookie })).toEqual([
      400,
      'two-credentials',
    ])
  })
})

describe('a key in place of another', () => {
  test('is for the same, and leaves the other one some days or none', async ({
    app,
    scene: { system, administrator },
  }) => {
    const rotate = (overlapDays: number, { id, version }: { id: string; version: number }) =>
      app.inject(
        creation(
          `/keys/${id}/rotation`,
          administrator,
          { lastDay: '2024-03-28', overlapDays },
          { version },
        ),
      )
    const works = async (token: string) =>
      (await app.inject({ url: '/api/v1/progress-reports', headers: bearer(token) })).statusCode
    const first = await rotate(3, { id: system.keyId, version: 1 })
    expect(first.statusCode, first.body).toBe(201)
    const { key, token } = first.json()
    expect(key).toMatchObject({ scopes: forAll, replacesId: system.keyId })
    expect([await works(system.key), await works(token)]).toEqual([200, 200])
    const [, old] = (
      await app.inject(reading(`/systems/${system.accountId}`, administrator))
    ).json().keys
    expect(old).toMatchObject({ id: system.keyId, expiresAt: '2023-04-01T12:00:00.000Z' })
    expect((await rotate(3, { id: system.keyId, version: 1 })).statusCode).toBe(412)

    const second = (await rotate(0, key)).json()
    expect([await works(token), await works(second.token)]).toEqual([401, 200])
    expect((await rotate(0, { id: key.id, version: 2 })).json().code).toBe('key-not-in-force')
  })
})
