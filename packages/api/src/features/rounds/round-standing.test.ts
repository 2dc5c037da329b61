import { describe, expect } from 'vitest'

import { inArabic, reading } from '../../../test/support/index.ts'
import { called, standing, test } from '../../../test/support/rounds-scene.ts'
import { deciding, reporting, revising, withdrawing } from '../../../test/support/scene.ts'

const reason = inArabic('طلب من الهيئة')

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
    const early = reporting(activities.second, focalPoint, { from: 40, cause: 'staff' })
    const said = (await app.inject(early)).json()
    await app.inject(deciding(said, secretariat, { kind: 'accept' }))
    const { id } = await called(app, scene)
    await called(app, scene, { opensOn: '2023-03-28', dueOn: '2023-03-28', locksOn: '2023-03-29' })
    calendar.day = '2023-03-27'
    const atItsEnd = await standing(app, scene, id)
    expect(atItsEnd).toMatchObject({ expected: 3, received: 0 })
    expect(atItsEnd.bodies[0]).toMatchObject({ lastSaidOn: '2023-02-20' })

    calendar.day = '2023-03-29'
    await app.inject(reporting(activities.second, focalPoint, { from: 40, cause: 'staff' }))
    await app.inject(reporting(activities.unreported, focalPoint, { from: null, to: 5 }))
    expect(await standing(app, scene, id)).toEqual({ ...atItsEnd, asOf: calendar.day })
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
