import { describe, expect } from 'vitest'

import { fact, inArabic } from '../../../test/support/index.ts'
import { refusalOf } from '../../../test/support/refusal-of.ts'
import {
  test as base,
  deciding,
  reportFrom,
  reporting,
  revising,
  type Scene,
  withdrawing,
} from '../../../test/support/scene.ts'
import { acceptedProgress, auditEvents } from '../../db/schema/index.ts'

interface Report {
  id: string
  version: number
}

const reason = inArabic('تبين أن المرحلة لم تكتمل')

/** On the first activity, from 20 to 60, by a focal point. */
const test = base.extend<{ report: Report }>({
  report: async ({ app, scene }, use) => {
    const { activities, focalPoint } = scene
    await use(await reportFrom(app, reporting(activities.first, focalPoint, { from: 20, to: 60 })))
  },
})

const accept = { kind: 'accept' }

describe('a decision', () => {
  test('takes whole percents at their word', async ({ app, db, scene, report }) => {
    const request = deciding(report, scene.secretariat, {})
    const headers = { ...request.headers, 'content-type': 'application/json' }
    const noPercents = ['true', '"50"', '[50]', '101', '-1', '50.5', 'null', '1e400', '"٥٠"']
    for (const progress of noPercents) {
      const payload = `{"kind":"accept","progress":${progress},"reason":${JSON.stringify(reason)}}`
      expect(await refusalOf({ app, db }, { ...request, headers, payload }), payload).toMatchObject(
        {
          status: 400,
          code: 'validation-failed',
          errors: [{ pointer: '#/progress' }],
        },
      )
    }
  })

  test('is not for who wrote any of the wordings down', async ({ app, db, scene, report }) => {
    const { activities, secretariat, colleague, focalPoint } = scene
    const own = { status: 403, code: 'own-report' }
    const onBehalf = await reportFrom(
      app,
      reporting(activities.second, secretariat, { from: 40, to: 60 }),
    )
    const refused = (by: { cookie: string }, one: Report, kind: object = accept) =>
      refusalOf({ app, db }, deciding(one, by, kind))

    for (const kind of ['accept', 'return', 'reject', 'refer'])
      expect(await refused(secretariat, onBehalf, { kind, reason })).toMatchObject(own)
    const revised = await reportFrom(app, revising(onBehalf, focalPoint, { from: 40, to: 50 }))
    expect(revised).toMatchObject({ recordedBy: { id: focalPoint.accountId } })
    expect(await refused(secretariat, revised)).toMatchObject(own)
    await reportFrom(app, deciding(revised, colleague, accept))
    // Somebody's who reports for a body is another's to decide on.
    await reportFrom(app, deciding(report, secretariat, accept))
  })

  test('to return or reject says why, and nothing but an acceptance names a figure', async ({
    app,
    db,
    scene,
    report,
  }) => {
    const refusals: [decision: object, field: string, rule: string][] = [
      [{ kind: 'return' }, 'reason', 'reason-for-decision'],
      [{ kind: 'reject' }, 'reason', 'reason-for-decision'],
      [{ kind: 'accept', progress: 50 }, 'reason', 'reason-for-decision'],
      [{ kind: 'accept', progress: 100, reason }, 'progress', 'evidence-for-completion'],
      [{ kind: 'refer', progress: 50 }, 'progress', 'only-when-accepted'],
      [{ kind: 'reject', progress: 50, reason }, 'progress', 'only-when-accepted'],
    ]
    for (const [decision, field, rule] of refusals)
      expect(
        await refusalOf({ app, db }, deciding(report, scene.secretariat, decision)),
      ).toMatchObject({
        status: 422,
        code: 'rule-broken',
        errors: [{ pointer: `#/${field}`, rule }],
      })
  })

  test('may accept another value, and says why', async ({ app, scene, report }) => {
    const decided = await reportFrom(
      app,
      deciding(report, scene.secretariat, { ...accept, progress: 45, reason }),
    )
    expect(decided).toMatchObject({
      state: 'accepted',
      to: 60,
      lastDecision: { kind: 'accept', progress: 45, reason },
    })
    expect(await activityOf(app, scene)).toMatchObject({ reportedProgress: 45, version: 2 })
  })

  test('to reject moves nothing and leaves room for the next', async ({
    app,
    db,
    scene,
    report,
  }) => {
    const { activities, focalPoint, secretariat } = scene
    const before = await activityOf(app, scene)
    const rejected = await reportFrom(
      app,
      deciding(report, secretariat, { kind: 'reject', reason }),
    )

    expect(rejected).toMatchObject({ state: 'rejected', lastDecision: { progress: null, reason } })
    expect(await activityOf(app, scene)).toEqual(before)
    const events = await db.select().from(auditEvents).orderBy(auditEvents.sequence)
    expect(events.map(({ action }) => action)).toEqual([
      'progress-report.submitted',
      'progress-report.rejected',
    ])
    await reportFrom(app, reporting(activities.first, focalPoint, { from: 20, to: 50 }))
  })

  test('to refer leaves it to be decided, by whom and when it may be', async ({
    app,
    db,
    scene,
    report,
  }) => {
    const { secretariat, colleague, focalPoint } = scene
    const referred = await reportFrom(app, deciding(report, secretariat, { kind: 'refer' }))
    expect(referred).toMatchObject({ state: 'referred', version: 2 })
    const notOpen = { status: 409, code: 'report-not-open' }
    const revision = revising(referred, focalPoint, { from: 20, to: 50 })
    expect(await refusalOf({ app, db }, revision)).toMatchObject(notOpen)
    expect(await refusalOf({ app, db }, withdrawing(referred, focalPoint))).toMatchObject(notOpen)

    const accepted = await reportFrom(app, deciding(referred, colleague, accept))
    expect(accepted).toMatchObject({
      state: 'accepted',
      decisions: [
        { kind: 'refer', decidedBy: { id: secretariat.accountId } },
        { kind: 'accept', decidedBy: { id: colleague.accountId } },
      ],
    })
  })

  test('is taken once', async ({ app, db, scene, report }) => {
    const accepted = await reportFrom(app, deciding(report, scene.secretariat, accept))
    for (const kind of ['accept', 'return', 'reject', 'refer'])
      expect(
        await refusalOf({ app, db }, deciding(accepted, scene.secretariat, { kind, reason })),
      ).toMatchObject({ status: 409, code: 'report-not-open' })
  })

  test('accepts no figure that began from another one', async ({ app, db, scene, report }) => {
    const { activities, secretariat } = scene
    const { importId } = (await db.select().from(acceptedProgress))[0] ?? {}
    await db.insert(acceptedProgress).values({
      ...fact('2023-03-20'),
      activityId: activities.first,
      progress: 30,
      importId,
    })

    expect(await refusalOf({ app, db }, deciding(report, secretariat, accept))).toMatchObject({
      status: 409,
      code: 'progress-moved',
      errors: [{ pointer: '#/from' }],
    })
    await reportFrom(app, deciding(report, secretariat, { kind: 'return', reason }))
  })

  test('is on the version that was read', async ({ app, db, scene, report }) => {
    const { secretariat } = scene
    const refused = async (headers: object) => {
      const request = deciding(report, secretariat, accept)
      const { 'if-match': _, ...others } = request.headers ?? {}
      const problem = await refusalOf(
        { app, db },
        { ...request, headers: { ...others, ...headers } },
      )
      return [problem.status, problem.code]
    }

    expect(await refused({})).toEqual([428, 'version-required'])
    expect(await refused({ 'if-match': '"2"' })).toEqual([412, 'version-moved'])
    for (const odd of ['1', 'W/"1"', '*', '"-1"', '"1", "2"', '"1e0"', '""', '"9999999999"'])
      expect(await refused({ 'if-match': odd }), odd).toEqual([400, 'validation-failed'])
  })

  test('under a key that was used for another version is another request', async ({
    app,
    db,
    scene,
    report,
  }) => {
    const { secretariat } = scene
    const first = deciding(report, secretariat, { kind: 'refer' })
    const referred = await reportFrom(app, first)
    expect(await reportFrom(app, first)).toEqual(referred)
    const headers = { ...first.headers, 'if-match': `"${referred.version}"` }
    expect(await refusalOf({ app, db }, { ...first, headers })).toMatchObject({
      status: 422,
      code: 'key-reused',
    })
  })
})

async function activityOf(app: Parameters<typeof reportFrom>[0], { activities }: Scene) {
  return (await app.inject({ url: `/api/v1/activities/${activities.first}` })).json()
}
