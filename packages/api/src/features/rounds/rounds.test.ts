import type { InjectOptions } from 'fastify'
import { describe, expect } from 'vitest'

import {
  change,
  creation,
  footprint,
  inArabic,
  reading,
  testClock,
} from '../../../test/support/index.ts'
import {
  deciding,
  reporting,
  revising,
  type Scene,
  test as sceneTest,
  withdrawing,
} from '../../../test/support/scene.ts'
import type { Clock } from '../../clock.ts'

/** What day it is, for a test to turn the calendar; a day of work is over in it. */
const test = sceneTest.extend<{ calendar: { day: string }; clock: Clock }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the parameter list
  calendar: async ({}, use) => use({ day: '2023-02-20' }),
  clock: async ({ calendar }, use) => use({ now: testClock.now, today: () => calendar.day }),
})

type App = {
  inject: (
    request: InjectOptions,
  ) => Promise<{ statusCode: number; body: string; json: () => never }>
}

const march = { opensOn: '2023-03-01', dueOn: '2023-03-20', locksOn: '2023-03-25' }
const reason = inArabic('طلب من الهيئة')

const called = async (app: App, { planId, secretariat }: Scene, days: object = march) => {
  const answer = await app.inject(creation(`/plans/${planId}/rounds`, secretariat, days))
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json() as { id: string; version: number }
}

const standing = async (app: App, { secretariat }: Scene, id: string) => {
  const answer = await app.inject(reading(`/rounds/${id}/standing`, secretariat))
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json() as {
    expected: number
    received: number
    onTime: number
    bodies: Record<string, unknown>[]
  }
}

const rules = (answer: { json: () => never }) => {
  const { errors } = answer.json() as { errors: { pointer: string; rule: string }[] }
  return errors.map(({ pointer, rule }) => `${pointer} ${rule}`)
}

describe('a round', () => {
  test('is read by everybody, in the state of the day that is asked for', async ({
    app,
    calendar,
    scene,
  }) => {
    const { id } = await called(app, scene)
    const stateOn = async (day: string) => {
      calendar.day = day
      return (await app.inject(`/api/v1/rounds/${id}`)).json().state
    }
    expect([
      await stateOn('2023-02-28'),
      await stateOn('2023-03-01'),
      await stateOn('2023-03-21'),
      await stateOn('2023-03-26'),
    ]).toEqual(['planned', 'open', 'overdue', 'locked'])
    expect((await app.inject(`/api/v1/rounds/${id}?asOf=2023-03-02`)).json()).toMatchObject({
      ...march,
      state: 'open',
    })
    const list = await app.inject(`/api/v1/plans/${scene.planId}/rounds`)
    expect(list.json().items).toMatchObject([{ id, state: 'locked', reopenings: [] }])
  })

  test('is refused where its days are over, out of order, or those of another', async ({
    app,
    db,
    scene,
  }) => {
    await called(app, scene)
    const before = await footprint(db)
    const refused = async (days: object) => {
      const request = creation(`/plans/${scene.planId}/rounds`, scene.secretariat, days)
      const answer = await app.inject(request)
      expect(answer.statusCode, answer.body).toBe(422)
      return rules(answer)
    }
    const next = { opensOn: '2023-03-28', dueOn: '2023-03-28', locksOn: '2023-03-29' }
    expect(await refused({ ...next, opensOn: '2023-02-19' })).toEqual([
      '#/opensOn day-over',
      '#/opensOn another-round',
    ])
    expect(await refused({ ...next, locksOn: '2023-03-27' })).toEqual([
      '#/locksOn days-out-of-order',
    ])
    expect(await refused({ ...next, opensOn: '2023-03-25' })).toEqual(['#/opensOn another-round'])
    expect(await footprint(db)).toEqual(before)
  })

  test('is moved with a reason, keeps how it was set, and is read as it was on any day', async ({
    app,
    calendar,
    scene,
  }) => {
    const { id, version } = await called(app, scene)
    calendar.day = '2023-03-10'
    const moved = await app.inject(
      change('PATCH', `/rounds/${id}`, scene.secretariat, {
        version,
        payload: { dueOn: '2023-03-22', reason },
      }),
    )
    expect(moved.json()).toMatchObject({ dueOn: '2023-03-22', version: version + 1 })
    expect((await app.inject(`/api/v1/rounds/${id}?asOf=2023-03-09`)).json().dueOn).toBe(
      march.dueOn,
    )
    const history = await app.inject(`/api/v1/rounds/${id}/revisions`)
    expect(history.json().items).toMatchObject([
      { dueOn: '2023-03-22', reason, effectiveFrom: '2023-03-10' },
      { ...march, reason: null, effectiveFrom: '2023-02-20' },
    ])

    const late = change('PATCH', `/rounds/${id}`, scene.secretariat, {
      version: version + 1,
      payload: { opensOn: '2023-03-11', cancelled: true, reason },
    })
    expect(rules(await app.inject(late))).toEqual([
      '#/opensOn day-over',
      '#/cancelled begun-already',
    ])
  })

  test('is taken back before it begins, and then counts for nothing', async ({
    app,
    calendar,
    scene,
  }) => {
    const { id, version } = await called(app, scene)
    const payload = { cancelled: true, reason }
    const taken = await app.inject(
      change('PATCH', `/rounds/${id}`, scene.secretariat, { version, payload }),
    )
    expect(taken.json()).toMatchObject({ state: 'cancelled' })
    await called(app, scene)
    calendar.day = '2023-03-27'
    expect(await standing(app, scene, id)).toMatchObject({ expected: 0, bodies: [] })
  })
})

describe('a body reports', () => {
  test('at any time before the first round, then in rounds, and the secretariat for it always', async ({
    app,
    calendar,
    scene,
  }) => {
    const { activities, focalPoint, secretariat } = scene
    await called(app, scene)
    const send = async (activityId: string, by = focalPoint, report: object = {}) =>
      app.inject(reporting(activityId, by, { from: 20, cause: 'funding', ...report }))
    const early = (await send(activities.first)).json()
    expect(early).toMatchObject({ saidOn: '2023-02-20', round: null })
    await app.inject(withdrawing(early, focalPoint))

    calendar.day = '2023-03-26'
    const refused = await send(activities.first)
    expect(refused.statusCode).toBe(409)
    expect(refused.json()).toMatchObject({ code: 'round-locked' })
    const onBehalf = await send(activities.second, secretariat, { from: 40 })
    expect(onBehalf.json()).toMatchObject({ onBehalf: true, round: { isLate: true } })
  })

  test('late after the day on which it was due, and that is said', async ({
    app,
    calendar,
    scene,
  }) => {
    const { activities, focalPoint } = scene
    const { id } = await called(app, scene)
    const { dueOn } = march
    const on = async (day: string, activityId: string, from: number) => {
      calendar.day = day
      const request = reporting(activityId, focalPoint, { from, cause: 'staff' })
      return (await app.inject(request)).json()
    }
    expect(await on('2023-03-20', activities.first, 20)).toMatchObject({
      round: { id, dueOn, isLate: false },
    })
    expect(await on('2023-03-21', activities.second, 40)).toMatchObject({
      round: { id, dueOn, isLate: true },
    })
    const list = await app.inject(reading('/progress-reports', focalPoint))
    const told = list.json() as { items: { round: { isLate: boolean } }[] }
    expect(told.items.map(({ round }) => round.isLate)).toEqual([true, false])
  })

  test('again in a locked round that was opened for it, until that day, and no other does', async ({
    app,
    calendar,
    scene,
  }) => {
    const { activities, focalPoint, partner, organizations, secretariat } = scene
    const { id, version } = await called(app, scene)
    const reopen = (payload: object) =>
      app.inject(change('POST', `/rounds/${id}/reopenings`, secretariat, { version, payload }))
    const asked = { organizationId: organizations.lead, untilDay: '2023-03-27', reason }
    calendar.day = '2023-03-25'
    expect((await reopen(asked)).json()).toMatchObject({ code: 'round-not-locked' })

    calendar.day = '2023-03-27'
    expect(rules(await reopen({ ...asked, untilDay: '2023-03-26' }))).toEqual([
      '#/untilDay day-over',
    ])
    expect((await reopen(asked)).json()).toMatchObject({
      reopenings: [{ organization: { id: organizations.lead }, untilDay: '2023-03-27' }],
    })
    const send = async (activityId: string, by: { cookie: string }, from: number) =>
      (await app.inject(reporting(activityId, by, { from, cause: 'staff' }))).statusCode
    expect(await send(activities.ofPartner, partner, 10)).toBe(409)
    expect(await send(activities.first, focalPoint, 20)).toBe(201)
    calendar.day = '2023-03-28'
    expect(await send(activities.second, focalPoint, 40)).toBe(409)
  })
})

describe('the standing of a round', () => {
  test('tells what each body was asked for and said, who has most to say first', async ({
    app,
    calendar,
    scene,
  }) => {
    const { activities, focalPoint, partner, organizations } = scene
    const { id } = await called(app, scene)
    calendar.day = '2023-03-22'
    await app.inject(reporting(activities.ofPartner, partner, { from: 10, cause: 'staff' }))
    const taken = await app.inject(
      reporting(activities.first, focalPoint, { from: 20, cause: 'staff' }),
    )
    await app.inject(withdrawing(taken.json(), focalPoint))

    const { bodies, ...counts } = await standing(app, scene, id)
    expect(counts).toMatchObject({ expected: 4, received: 1, onTime: 0 })
    expect(bodies).toMatchObject([
      {
        organization: { id: organizations.lead },
        ...{ expected: 3, received: 0, onTime: 0, missing: ['1.1', '1.2', '1.3'] },
        lastSaidOn: null,
      },
      {
        organization: { id: organizations.partner },
        ...{ expected: 1, received: 1, onTime: 0, missing: [] },
        lastSaidOn: '2023-03-22',
      },
    ])
  })

  test('takes what waited for its decision for received, until it was sent back', async ({
    app,
    calendar,
    scene,
  }) => {
    const { activities, focalPoint, secretariat } = scene
    const { id } = await called(app, scene)
    const send = async (activityId: string, from: number) =>
      (await app.inject(reporting(activityId, focalPoint, { from, cause: 'staff' }))).json()
    const waits = await send(activities.first, 20)
    const returned = await send(activities.second, 40)
    await app.inject(deciding(returned, secretariat, { kind: 'return', reason }))
    const missing = async () => {
      const { bodies, onTime } = await standing(app, scene, id)
      return [onTime, ...bodies.map((body) => body.missing)]
    }
    calendar.day = '2023-03-02'
    expect(await missing()).toEqual([1, ['1.2', '1.3'], ['1.4']])

    // What was decided in the round had waited all the same.
    await app.inject(deciding(waits, secretariat, { kind: 'accept' }))
    await app.inject(
      revising({ ...returned, version: 2 }, focalPoint, { from: 40, cause: 'funding' }),
    )
    expect(await missing()).toEqual([2, ['1.3'], ['1.4']])
  })

  test('expects nothing of what was complete when it opened, and keeps what it was once it is over', async ({
    app,
    calendar,
    scene,
  }) => {
    const { activities, focalPoint, secretariat } = scene
    const complete = { from: 20, to: 100, reason, evidence: [{ url: 'https://www.gov.ma/a' }] }
    const done = (await app.inject(reporting(activities.first, focalPoint, complete))).json()
    await app.inject(deciding(done, secretariat, { kind: 'accept' }))
    const { id } = await called(app, scene)
    await called(app, scene, { opensOn: '2023-03-28', dueOn: '2023-03-28', locksOn: '2023-03-29' })
    calendar.day = '2023-03-27'
    const atItsEnd = await standing(app, scene, id)
    expect(atItsEnd).toMatchObject({ expected: 3, received: 0 })

    calendar.day = '2023-03-29'
    await app.inject(reporting(activities.second, focalPoint, { from: 40, cause: 'staff' }))
    expect(await standing(app, scene, id)).toMatchObject({ expected: 3, received: 0 })
  })

  test('is for the secretariat and auditors', async ({ app, scene }) => {
    const { id } = await called(app, scene)
    const statuses = async (...people: { cookie: string }[]) =>
      Promise.all(
        people.map(
          async (one) => (await app.inject(reading(`/rounds/${id}/standing`, one))).statusCode,
        ),
      )
    expect(await statuses(scene.auditor, scene.focalPoint, scene.administrator)).toEqual([
      200, 403, 403,
    ])
  })
})
