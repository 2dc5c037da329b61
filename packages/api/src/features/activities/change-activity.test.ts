import { describe, expect } from 'vitest'

import { change, creation, footprint, inArabic, seedCaller } from '../../../test/support/index.ts'
import { test } from '../../../test/support/structure.ts'

const title = inArabic('المصادقة على القانون')
const unknown = '01870d4a-0000-7000-8000-00000000dead'

describe('an activity that is added', () => {
  test('comes after the last one, counts as 0 and is not reported', async ({ app, structure }) => {
    const { secretariat, commitmentId, otherId } = structure
    const answer = await app.inject(
      creation(`/commitments/${commitmentId}/activities`, secretariat, {
        title,
        responsibleId: otherId,
        startsOn: '2023-04-01',
        endsOn: '2023-04-01',
      }),
    )

    expect(answer.json()).toMatchObject({
      number: '1.4',
      title,
      responsible: { id: otherId, name: inArabic('الأرشيف') },
      startsOn: '2023-04-01',
      endsOn: '2023-04-01',
      reportedProgress: null,
      state: 'not-started',
      weight: 1,
      standsForCompleted: false,
      version: 1,
    })
    expect(answer.headers.location).toBe(`/api/v1/activities/${answer.json().id}`)
    // (20 + 0 + 0 + 2.125 × 100) / 5.125
    const progress = await app.inject(`/api/v1/commitments/${commitmentId}`)
    expect(progress.json().progress.exact).toBe(45.365854)
    const before = await app.inject(`/api/v1/commitments/${commitmentId}?asOf=2023-03-28`)
    expect(before.json().progress.exact).toBe(56.363636)
  })

  test('without days and without another body has none', async ({ app, structure }) => {
    const answer = await app.inject(
      creation(`/commitments/${structure.otherCommitmentId}/activities`, structure.secretariat, {
        title,
        startsOn: null,
      }),
    )

    expect(answer.json()).toMatchObject({
      number: '2.2',
      responsible: null,
      startsOn: null,
      endsOn: null,
    })
  })

  test('is of a commitment that is there', async ({ app, db, structure }) => {
    const before = await footprint(db)
    const refused = await app.inject(
      creation(`/commitments/${unknown}/activities`, structure.secretariat, { title }),
    )

    expect(refused.json()).toMatchObject({ status: 404, code: 'commitment-not-found' })
    expect(await footprint(db)).toEqual(before)
  })
})

const odd: [object, number, string, string][] = [
  [{ startsOn: '2023-04-02', endsOn: '2023-04-01' }, 422, '#/endsOn', 'before-start'],
  [{ responsibleId: unknown }, 422, '#/responsibleId', 'unknown'],
  [{ startsOn: '2023-02-30' }, 400, '#/startsOn', 'format'],
  [{ endsOn: 20230401 }, 400, '#/endsOn', 'type'],
  [{ title: null }, 400, '#/title', 'type'],
  [{ responsibleId: 'وزارة' }, 400, '#/responsibleId', 'format'],
]

describe('an activity', () => {
  test('is neither added nor changed with what breaks a rule', async ({ app, db, structure }) => {
    const { secretariat, commitmentId, activityId } = structure
    const before = await footprint(db)
    for (const [given, status, pointer, rule] of odd)
      for (const request of [
        creation(`/commitments/${commitmentId}/activities`, secretariat, { title, ...given }),
        change('PATCH', `/activities/${activityId}`, secretariat, { version: 1, payload: given }),
      ]) {
        const refused = await app.inject(request)
        expect(refused.statusCode, refused.body).toBe(status)
        expect(refused.json().errors).toContainEqual(expect.objectContaining({ pointer, rule }))
      }
    expect(await footprint(db)).toEqual(before)
  })

  test('loses by null what it had, and keeps what nobody speaks of', async ({ app, structure }) => {
    const { secretariat, activityId, otherId } = structure
    const to = async (version: number, payload: object) => {
      const answer = await app.inject(
        change('PATCH', `/activities/${activityId}`, secretariat, { version, payload }),
      )
      expect(answer.statusCode, answer.body).toBe(200)
      return answer.json()
    }
    await to(1, { responsibleId: otherId, startsOn: '2023-01-01', endsOn: '2023-06-30' })

    expect(await to(2, { startsOn: null })).toMatchObject({
      responsible: { id: otherId },
      startsOn: null,
      endsOn: '2023-06-30',
      reportedProgress: 20,
    })
    expect(await to(3, { responsibleId: null, title })).toMatchObject({
      responsible: null,
      title,
      version: 4,
    })
    const turnedRound = await app.inject(
      change('PATCH', `/activities/${activityId}`, secretariat, {
        version: 4,
        payload: { startsOn: '2023-07-01' },
      }),
    )
    expect(turnedRound.json().errors).toMatchObject([{ pointer: '#/startsOn', rule: 'after-end' }])

    const history = await app.inject(`/api/v1/activities/${activityId}/revisions`)
    expect(history.json()).toMatchObject({
      total: 4,
      items: [
        { title, responsible: null, startsOn: null, endsOn: '2023-06-30' },
        { responsible: { id: otherId }, startsOn: null },
        { responsible: { id: otherId }, startsOn: '2023-01-01', cancelled: false },
        { responsible: null, endsOn: null, effectiveFrom: '2023-01-15' },
      ],
    })
  })

  test('that is cancelled counts nowhere, keeps its figure, and counts again', async ({
    app,
    structure,
  }) => {
    const { secretariat, commitmentId, silentId } = structure
    const cancel = (version: number, cancelled: boolean) =>
      app.inject(
        change('PATCH', `/activities/${silentId}`, secretariat, {
          version,
          payload: { cancelled },
        }),
      )
    const exact = async () =>
      (await app.inject(`/api/v1/commitments/${commitmentId}`)).json().progress.exact

    expect((await cancel(1, true)).json()).toMatchObject({ state: 'cancelled' })
    // (20 + 2.125 × 100) / 3.125
    expect(await exact()).toBe(74.4)
    expect((await cancel(2, false)).json()).toMatchObject({ state: 'not-started', version: 3 })
    expect(await exact()).toBe(56.363636)
  })

  test('that stands for completed ones is not changed by hand, nor is its weight', async ({
    app,
    db,
    structure,
  }) => {
    const { secretariat, standInId } = structure
    const before = await footprint(db)
    for (const request of [
      change('PATCH', `/activities/${standInId}`, secretariat, { version: 1, payload: { title } }),
      change('PATCH', `/activities/${standInId}`, secretariat, {
        version: 1,
        payload: { cancelled: true },
      }),
      change('PUT', `/activities/${standInId}/weight`, secretariat, {
        version: 1,
        payload: { weight: 1, reason: title },
      }),
    ])
      expect((await app.inject(request)).json()).toMatchObject({
        status: 422,
        code: 'stand-in-fixed',
      })
    expect(await footprint(db)).toEqual(before)
  })

  test('whose figure was accepted meanwhile is not changed from the version before', async ({
    app,
    db,
    structure,
  }) => {
    const { secretariat, activityId, organizationId } = structure
    const focalPoint = await seedCaller(db, 'focal-point', { organizationId })
    const report = await app.inject(
      creation(`/activities/${activityId}/progress-reports`, focalPoint, { from: 20, to: 60 }),
    )
    await app.inject(
      creation(
        `/progress-reports/${report.json().id}/decisions`,
        secretariat,
        { kind: 'accept' },
        { version: 1 },
      ),
    )
    const rename = (version: number) =>
      app.inject(
        change('PATCH', `/activities/${activityId}`, secretariat, { version, payload: { title } }),
      )

    expect((await rename(1)).statusCode).toBe(412)
    expect((await rename(2)).json()).toMatchObject({ title, reportedProgress: 60, version: 3 })
  })
})
