import { describe, expect } from 'vitest'

import { change, creation, footprint, inArabic, reading } from '../../../test/support/index.ts'
import { called, march, standing, test } from '../../../test/support/rounds-scene.ts'
import { reporting, withdrawing } from '../../../test/support/scene.ts'

const reason = inArabic('طلب من الهيئة')

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
