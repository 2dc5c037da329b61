import { describe, expect } from 'vitest'

import { creation, footprint, inArabic } from '../test/support/index.ts'
import { type Structure, seedStrangers, test } from '../test/support/structure.ts'
import { auditEvents } from './db/schema/index.ts'

const title = inArabic('عنوان آخر')

const unknown = '01870d4a-0000-7000-8000-00000000dead'

const creations = [
  {
    name: 'createPlan',
    path: () => '/plans',
    payload: {
      slug: '2024-2027',
      ordinal: 2,
      title,
      status: 'co-creation',
      startYear: 2024,
      endYear: 2027,
    },
    event: 'plan.created',
  },
  {
    name: 'createTheme',
    path: ({ planId }: Structure) => `/plans/${planId}/themes`,
    payload: { title },
    event: 'theme.created',
  },
  {
    name: 'createOrganization',
    path: () => '/organizations',
    payload: { name: title, kind: 'association' },
    event: 'organization.created',
  },
  {
    name: 'createCommitment',
    path: ({ planId }: Structure) => `/plans/${planId}/commitments`,
    payload: { title },
    event: 'commitment.created',
  },
  {
    name: 'createActivity',
    path: ({ commitmentId }: Structure) => `/commitments/${commitmentId}/activities`,
    payload: { title },
    event: 'activity.created',
  },
] as const

describe.for(creations)('$name', ({ path, payload, event }) => {
  test('creates one thing under one key, and tells so once', async ({ app, db, structure }) => {
    const before = await db.select().from(auditEvents)
    const request = creation(path(structure), structure.secretariat, payload)
    const first = await app.inject(request)
    expect(first.statusCode, first.body).toBe(201)
    const after = await footprint(db)
    const second = await app.inject(request)

    expect(second.statusCode).toBe(201)
    expect(second.json()).toEqual(first.json())
    expect(first.json().version).toBe(1)
    expect(await footprint(db)).toEqual(after)
    const events = await db.select().from(auditEvents).orderBy(auditEvents.sequence)
    expect(events.slice(before.length)).toMatchObject([
      {
        action: event,
        objectId: first.json().id,
        actor: structure.secretariat.accountId,
        before: null,
        after: payload,
      },
    ])
  })

  test('refuses another body under the same key, none, and what it does not know', async ({
    app,
    db,
    structure,
  }) => {
    const { secretariat } = structure
    const request = creation(path(structure), secretariat, payload, { key: 'one' })
    await app.inject(request)
    const before = await footprint(db)
    const code = async (given: object, key = 'another') => {
      const answer = await app.inject(creation(path(structure), secretariat, given, { key }))
      return [answer.statusCode, answer.json().code]
    }

    const other = inArabic('غيره')
    const changed = 'title' in payload ? { ...payload, title: other } : { ...payload, name: other }
    expect(await code(changed, 'one')).toEqual([422, 'key-reused'])
    expect(await code({ ...payload, id: unknown })).toEqual([400, 'validation-failed'])
    expect(await code({})).toEqual([400, 'validation-failed'])
    const { headers: _, ...keyless } = request
    const answer = await app.inject({ ...keyless, headers: { cookie: secretariat.cookie } })
    expect(answer.json()).toMatchObject({
      code: 'validation-failed',
      errors: [{ pointer: '#/headers/idempotency-key', rule: 'required' }],
    })
    expect(await footprint(db)).toEqual(before)
  })

  test('is for the secretariat alone', async ({ app, db, structure }) => {
    for (const { role, ...who } of await seedStrangers(db, structure)) {
      const before = await footprint(db)
      const answer = await app.inject(creation(path(structure), who, payload))

      expect(answer.statusCode, `${role}`).toBe(role === null ? 401 : 403)
      expect(await footprint(db), `${role}`).toEqual(before)
    }
  })
})

test.for(['themes', 'commitments'])(
  'nothing is added to the %s of no plan',
  async (things, { app, db, structure }) => {
    const before = await footprint(db)
    const answer = await app.inject(
      creation(`/plans/${unknown}/${things}`, structure.secretariat, { title }),
    )

    expect(answer.json()).toMatchObject({ status: 404, code: 'plan-not-found' })
    expect(await footprint(db)).toEqual(before)
  },
)
