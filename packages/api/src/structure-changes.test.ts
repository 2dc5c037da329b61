import { describe, expect } from 'vitest'

import { change, footprint, inArabic } from '../test/support/index.ts'
import { type Structure, seedStrangers, test } from '../test/support/structure.ts'
import { auditEvents } from './db/schema/index.ts'

const title = inArabic('عنوان آخر')
const reason = inArabic('هو الأهم')

/** Every change of the structure: what is changed, how, and what the trail then calls it. */
const changes = [
  {
    name: 'changePlan',
    method: 'PATCH',
    path: ({ planId }: Structure) => `/plans/${planId}`,
    idOf: ({ planId }: Structure) => planId,
    payload: { status: 'closed', implementationEnds: '2023-08-31' },
    event: {
      action: 'plan.changed',
      before: { status: 'implementing', implementationEnds: null },
      after: { status: 'closed', implementationEnds: '2023-08-31' },
    },
  },
  {
    name: 'changeTheme',
    method: 'PATCH',
    path: ({ themeId }: Structure) => `/themes/${themeId}`,
    idOf: ({ themeId }: Structure) => themeId,
    payload: { title },
    event: {
      action: 'theme.changed',
      before: { title: inArabic('العدالة') },
      after: { title },
    },
  },
  {
    name: 'changeOrganization',
    method: 'PATCH',
    path: ({ organizationId }: Structure) => `/organizations/${organizationId}`,
    idOf: ({ organizationId }: Structure) => organizationId,
    payload: { name: title, kind: 'ministry' },
    event: {
      action: 'organization.changed',
      before: { name: inArabic('وزارة العدل') },
      after: { name: title },
    },
  },
  {
    name: 'changeCommitment',
    method: 'PATCH',
    path: ({ commitmentId }: Structure) => `/commitments/${commitmentId}`,
    idOf: ({ commitmentId }: Structure) => commitmentId,
    payload: { title, leadId: null, cancelled: true },
    event: {
      action: 'commitment.changed',
      before: { title: inArabic('الالتزام 1'), cancelled: false },
      after: { title, leadId: null, cancelled: true },
    },
  },
  {
    name: 'changeActivity',
    method: 'PATCH',
    path: ({ activityId }: Structure) => `/activities/${activityId}`,
    idOf: ({ activityId }: Structure) => activityId,
    payload: { startsOn: '2023-02-01', endsOn: '2023-06-30' },
    event: {
      action: 'activity.changed',
      before: { startsOn: null, endsOn: null },
      after: { startsOn: '2023-02-01', endsOn: '2023-06-30' },
    },
  },
  {
    name: 'setCommitmentWeight',
    method: 'PUT',
    path: ({ commitmentId }: Structure) => `/commitments/${commitmentId}/weight`,
    idOf: ({ commitmentId }: Structure) => commitmentId,
    payload: { weight: 2.5, reason },
    event: {
      action: 'commitment.weight-set',
      before: { weight: 1, reason: null },
      after: { weight: 2.5, reason },
    },
  },
  {
    name: 'setActivityWeight',
    method: 'PUT',
    path: ({ activityId }: Structure) => `/activities/${activityId}/weight`,
    idOf: ({ activityId }: Structure) => activityId,
    payload: { weight: 0.001, reason },
    event: {
      action: 'activity.weight-set',
      before: { weight: 1, reason: null },
      after: { weight: 0.001, reason },
    },
  },
] as const

const unknown = '01870d4a-0000-7000-8000-00000000dead'

describe.for(changes)('$name', ({ method, path, idOf, payload, event }) => {
  test('counts up the version, and tells in one event what was and what is', async ({
    app,
    db,
    structure,
  }) => {
    const before = await db.select().from(auditEvents)
    const answer = await app.inject(
      change(method, path(structure), structure.secretariat, { version: 1, payload }),
    )

    expect(answer.statusCode, answer.body).toBe(200)
    expect(answer.json().version).toBe(2)
    const events = await db.select().from(auditEvents).orderBy(auditEvents.sequence)
    expect(events.slice(before.length)).toMatchObject([
      {
        ...event,
        objectId: idOf(structure),
        actor: structure.secretariat.accountId,
      },
    ])
    const [written] = events.slice(before.length)
    expect(Object.keys(written?.before ?? {}).toSorted()).toEqual(
      Object.keys(written?.after ?? {}).toSorted(),
    )
  })

  test('that changes nothing writes nothing', async ({ app, db, structure }) => {
    const send = (version: number) =>
      app.inject(change(method, path(structure), structure.secretariat, { version, payload }))
    const first = await send(1)
    const before = await footprint(db)
    const second = await send(2)

    expect(second.statusCode, second.body).toBe(200)
    expect(second.json()).toEqual(first.json())
    expect(await footprint(db)).toEqual(before)
  })

  test('without a version, of another one, of nothing or of something odd is refused', async ({
    app,
    db,
    structure,
  }) => {
    const before = await footprint(db)
    const code = async (to: string, changed: { version?: number; payload?: object }) => {
      const answer = await app.inject(change(method, to, structure.secretariat, changed))
      return [answer.statusCode, answer.json().code]
    }
    const here = path(structure)

    expect(await code(here, { payload })).toEqual([428, 'version-required'])
    expect(await code(here, { version: 2, payload })).toEqual([412, 'version-moved'])
    expect(await code(here, { version: 1, payload: { ...payload, version: 7 } })).toEqual([
      400,
      'validation-failed',
    ])
    expect((await code(here.replace(idOf(structure), unknown), { version: 1, payload }))[0]).toBe(
      404,
    )
    expect(await footprint(db)).toEqual(before)
  })

  test('is for the secretariat alone', async ({ app, db, structure }) => {
    for (const { role, ...who } of await seedStrangers(db, structure)) {
      const before = await footprint(db)
      const answer = await app.inject(change(method, path(structure), who, { version: 1, payload }))

      expect(answer.statusCode, `${role}`).toBe(role === null ? 401 : 403)
      expect(await footprint(db), `${role}`).toEqual(before)
    }
  })
})
