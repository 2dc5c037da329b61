import { describe, expect } from 'vitest'

import { change, fact, inArabic, reading } from '../../../test/support/index.ts'
import { refusalOf } from '../../../test/support/refusal-of.ts'
import {
  deciding,
  reportFrom,
  reporting,
  revising,
  test,
  withdrawing,
} from '../../../test/support/scene.ts'
import { acceptedProgress, auditEvents } from '../../db/schema/index.ts'

const reason = inArabic('ينقص محضر الاستلام')
const said = { from: 20, to: 60 }

describe('a report that is returned', () => {
  test('is revised, decided anew and keeps what it said before', async ({ app, db, scene }) => {
    const { activities, focalPoint, deputy, secretariat } = scene
    const first = await reportFrom(app, reporting(activities.first, focalPoint, said))
    const returned = await reportFrom(app, deciding(first, secretariat, { kind: 'return', reason }))
    expect(returned).toMatchObject({ state: 'returned', version: 2 })
    const undecided = deciding(returned, secretariat, { kind: 'accept' })
    expect(await refusalOf({ app, db }, undecided)).toMatchObject({
      status: 409,
      code: 'report-not-open',
    })

    const evidence = [{ url: 'https://example.org/a', title: 'محضر' }]
    const revised = await reportFrom(
      app,
      revising(returned, deputy, { ...said, to: 55, reason, evidence }),
    )
    expect(revised).toMatchObject({
      state: 'submitted',
      version: 3,
      to: 55,
      reason,
      evidence,
      revisions: [
        { to: 60, reason: null, recordedBy: { id: focalPoint.accountId } },
        { to: 55, reason, recordedBy: { id: deputy.accountId } },
      ],
    })
    const accepted = await reportFrom(app, deciding(revised, secretariat, { kind: 'accept' }))
    expect(accepted.decisions).toMatchObject([
      { kind: 'return', revisionId: revised.revisions[0].id, reason },
      { kind: 'accept', revisionId: revised.revisions[1].id, progress: 55 },
    ])

    const events = await db.select().from(auditEvents).orderBy(auditEvents.sequence)
    expect(events.map(({ action }) => action)).toEqual([
      ...['progress-report.submitted', 'progress-report.returned', 'progress-report.revised'],
      ...['progress-report.accepted', 'activity.progress-accepted'],
    ])
    expect(events[2]).toMatchObject({
      before: { state: 'returned', toProgress: 60, reason: null, evidence: [] },
      after: { state: 'submitted', toProgress: 55, reason, evidence },
    })
  })
})

describe('a report that waits', () => {
  test('is its body’s to change, or the secretariat’s where that wrote it down', async ({
    app,
    db,
    scene,
  }) => {
    const { activities, focalPoint, deputy, stranger, secretariat, colleague } = scene
    const ofBody = await reportFrom(app, reporting(activities.first, focalPoint, said))
    const other = { ...said, to: 50 }

    for (const [by, code] of [
      [secretariat, 'not-allowed'],
      [stranger, 'progress-report-not-found'],
    ] as const) {
      expect(await refusalOf({ app, db }, revising(ofBody, by, other))).toMatchObject({ code })
      expect(await refusalOf({ app, db }, withdrawing(ofBody, by))).toMatchObject({ code })
    }
    await reportFrom(app, revising(ofBody, deputy, other))

    const onBehalf = reporting(activities.second, secretariat, { from: 40, to: 60 })
    const written = await reportFrom(app, onBehalf)
    const corrected = await reportFrom(app, revising(written, colleague, { from: 40, to: 50 }))
    await reportFrom(app, withdrawing(corrected, focalPoint))
  })

  test('is changed by the rules by which it was made', async ({ app, db, scene }) => {
    const { activities, focalPoint } = scene
    const report = await reportFrom(app, reporting(activities.first, focalPoint, said))
    const refused = (other: object) =>
      refusalOf({ app, db }, revising(report, focalPoint, { ...said, ...other }))

    expect(await refused({ to: 20 })).toMatchObject({ errors: [{ rule: 'unchanged' }] })
    expect(await refused({ to: 5 })).toMatchObject({ errors: [{ pointer: '#/reason' }] })
    expect(await refused({ to: '60' })).toMatchObject({ errors: [{ pointer: '#/to' }] })
    expect(await refused({ from: 30 })).toMatchObject({ code: 'progress-moved' })
    const { importId } = (await db.select().from(acceptedProgress))[0] ?? {}
    await db.insert(acceptedProgress).values({
      ...fact('2023-03-20'),
      activityId: activities.first,
      progress: 30,
      importId,
    })
    expect(await refused({})).toMatchObject({ status: 409, errors: [{ pointer: '#/from' }] })
    await reportFrom(app, revising(report, focalPoint, { from: 30, to: 60 }))
  })

  test('is not submitted anew once its activity is cancelled, and can be withdrawn', async ({
    app,
    db,
    scene,
  }) => {
    const { activities, focalPoint, secretariat } = scene
    const report = await reportFrom(app, reporting(activities.first, focalPoint, said))
    await reportFrom(
      app,
      change('PATCH', `/activities/${activities.first}`, secretariat, {
        version: 1,
        payload: { cancelled: true },
      }),
    )
    const revision = revising(report, focalPoint, { ...said, to: 50 })
    expect(await refusalOf({ app, db }, revision)).toMatchObject({
      status: 422,
      code: 'not-reportable',
      detail: 'cancelled',
    })
    await reportFrom(app, withdrawing(report, focalPoint))
  })

  test('is changed in the version that was read', async ({ app, db, scene }) => {
    const { activities, focalPoint } = scene
    const report = await reportFrom(app, reporting(activities.first, focalPoint, said))
    const second = await reportFrom(app, revising(report, focalPoint, { ...said, to: 50 }))
    for (const request of [revising(report, focalPoint, said), withdrawing(report, focalPoint)]) {
      const { 'if-match': _, ...headers } = request.headers ?? {}
      expect(await refusalOf({ app, db }, request)).toMatchObject({
        status: 412,
        code: 'version-moved',
      })
      expect(await refusalOf({ app, db }, { ...request, headers })).toMatchObject({
        status: 428,
        code: 'version-required',
      })
    }
    expect(second.version).toBe(2)
  })
})

test('a report that is withdrawn leaves room for the next, and cannot be taken up again', async ({
  app,
  db,
  scene,
}) => {
  const { activities, focalPoint, secretariat } = scene
  const report = await reportFrom(app, reporting(activities.first, focalPoint, said))
  const withdrawn = await reportFrom(app, withdrawing(report, focalPoint))
  expect(withdrawn).toMatchObject({ state: 'withdrawn', version: 2, decisions: [] })

  for (const request of [
    withdrawing(withdrawn, focalPoint),
    revising(withdrawn, focalPoint, said),
    deciding(withdrawn, secretariat, { kind: 'accept' }),
  ])
    expect(await refusalOf({ app, db }, request)).toMatchObject({
      status: 409,
      code: 'report-not-open',
    })
  const next = await reportFrom(app, reporting(activities.first, focalPoint, said))
  const list = await app.inject(reading('/progress-reports', focalPoint))
  expect(list.json().items.map(({ id }: { id: string }) => id)).toEqual([next.id, report.id])
})
