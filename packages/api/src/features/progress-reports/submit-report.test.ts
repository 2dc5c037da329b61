import { NOTHING_NEW_CAUSES } from '@iltizam/shared/vocabulary'
import { describe, expect } from 'vitest'

import { fact, inArabic, reading } from '../../../test/support/index.ts'
import { refusalOf } from '../../../test/support/refusal-of.ts'
import { deciding, reportFrom, reporting, test } from '../../../test/support/scene.ts'
import { acceptedProgress, planRevisions } from '../../db/schema/index.ts'

const reason = inArabic('اكتمل التدقيق')
const evidence = [{ url: 'https://example.org/a' }]

/** None of these is a whole percent, as JSON has them. */
const noPercents = ['true', '"50"', '[50]', '101', '-1', '50.5', '1e400', '"٥٠"', '{}', '""']

describe('a report', () => {
  test('gives whole percents, taken at their word', async ({ app, db, scene }) => {
    const request = reporting(scene.activities.first, scene.focalPoint, {})
    const headers = { ...request.headers, 'content-type': 'application/json' }
    const cases = [
      ...[...noPercents, 'null'].map((to) => ['to', `{"from":20,"to":${to}}`] as const),
      ...noPercents.map((from) => ['from', `{"from":${from},"to":60}`] as const),
    ]
    for (const [field, payload] of cases) {
      const refusal = await refusalOf({ app, db }, { ...request, headers, payload })
      expect(refusal, payload).toMatchObject({ status: 400, code: 'validation-failed' })
      expect(refusal.errors.map(({ pointer }: { pointer: string }) => pointer)).toContain(
        `#/${field}`,
      )
    }
  })

  test('says something new or why not, a fall and a step to 100 with a reason, 100 with evidence', async ({
    app,
    db,
    scene,
  }) => {
    const refusals: [said: object, field: string, rule: string][] = [
      [{ to: 20 }, 'to', 'unchanged'],
      [{}, 'to', 'figure-or-cause'],
      [{ to: 60, cause: 'funding' }, 'cause', 'figure-or-cause'],
      [{ to: 19 }, 'reason', 'reason-for-fall'],
      [{ to: 100, evidence }, 'reason', 'reason-for-completion'],
      [{ to: 100, reason }, 'evidence', 'evidence-for-completion'],
      [{ to: 100, reason, evidence: [] }, 'evidence', 'evidence-for-completion'],
      [{ cause: 'other' }, 'reason', 'reason-for-other'],
    ]
    for (const [said, field, rule] of refusals) {
      const request = reporting(scene.activities.first, scene.focalPoint, { from: 20, ...said })
      expect(await refusalOf({ app, db }, request), rule).toMatchObject({
        status: 422,
        code: 'rule-broken',
        errors: [{ pointer: `#/${field}`, rule }],
      })
    }
  })

  test('begins from the figure that is accepted now', async ({ app, db, scene }) => {
    const { activities, focalPoint } = scene
    const moved = { status: 409, code: 'progress-moved', errors: [{ pointer: '#/from' }] }
    const from = (figure: number | null, activityId = activities.first) =>
      refusalOf({ app, db }, reporting(activityId, focalPoint, { from: figure, to: 60 }))

    expect(await from(21)).toMatchObject(moved)
    expect(await from(null)).toMatchObject(moved)
    // Not reported is not 0.
    expect(await from(0, activities.unreported)).toMatchObject(moved)
    const report = reporting(activities.unreported, focalPoint, { from: null, to: 0 })
    expect(await reportFrom(app, report)).toMatchObject({ from: null, to: 0 })
  })

  test('is one at a time', async ({ app, db, scene }) => {
    const { activities, focalPoint, deputy } = scene
    await reportFrom(app, reporting(activities.first, focalPoint, { from: 20, to: 60 }))
    const second = reporting(activities.first, deputy, { from: 20, to: 70 })
    expect(await refusalOf({ app, db }, second)).toMatchObject({
      status: 409,
      code: 'report-already-open',
    })
    await reportFrom(app, reporting(activities.second, deputy, { from: 40, to: 70 }))
  })

  test('is about an activity at work, of a plan at work', async ({ app, db, scene }) => {
    const { activities, focalPoint, planId } = scene
    const why = async (activityId: string, from: number) => {
      const request = reporting(activityId, focalPoint, { from, to: 60 })
      const { status, code, detail } = await refusalOf({ app, db }, request)
      return [status, code, detail]
    }

    expect(await why(activities.standIn, 100)).toEqual([422, 'not-reportable', 'stand-in'])
    expect(await why(activities.dropped, 50)).toEqual([422, 'not-reportable', 'cancelled'])
    expect(await why(activities.ofCancelled, 30)).toEqual([422, 'not-reportable', 'cancelled'])
    await db.insert(planRevisions).values({
      ...fact('2023-03-01'),
      planId,
      title: reason,
      status: 'closed',
      startYear: 2021,
      endYear: 2023,
      provenance: [],
    })
    expect(await why(activities.first, 20)).toEqual([422, 'not-reportable', 'plan-closed'])
  })

  test('is the word of the body that answers, of the lead, or of one for which it is written down', async ({
    app,
    scene,
  }) => {
    const { organizations, activities, partner, focalPoint, secretariat } = scene
    const by = async (who: { cookie: string }, activityId: string, from: number | null) => {
      const request = reporting(activityId, who, { from, to: 60 })
      const { organization, byLead, onBehalf, ...report } = await reportFrom(app, request)
      return { report, said: [organization.id, { byLead, onBehalf }] }
    }

    expect((await by(focalPoint, activities.first, 20)).said).toEqual([
      organizations.lead,
      { byLead: false, onBehalf: false },
    ])
    expect((await by(secretariat, activities.second, 40)).said).toEqual([
      organizations.lead,
      { byLead: false, onBehalf: true },
    ])
    const ofPartner = await by(partner, activities.ofPartner, 10)
    expect(ofPartner.said).toEqual([organizations.partner, { byLead: false, onBehalf: false }])
    const rejected = { kind: 'reject', reason }
    await reportFrom(app, deciding(ofPartner.report as never, secretariat, rejected))
    expect((await by(focalPoint, activities.ofPartner, 10)).said).toEqual([
      organizations.lead,
      { byLead: true, onBehalf: false },
    ])
  })
})

describe('nothing new', () => {
  test('counts as an update, whatever the cause', async ({ app, scene }) => {
    const { activities, focalPoint, secretariat } = scene
    for (const cause of NOTHING_NEW_CAUSES) {
      const said = { from: 20, cause, ...(cause === 'other' && { reason }) }
      const report = await reportFrom(app, reporting(activities.first, focalPoint, said))
      expect(report).toMatchObject({ from: 20, to: 20, cause })
      await reportFrom(app, deciding(report, secretariat, { kind: 'accept' }))

      const activity = await app.inject(`/api/v1/activities/${activities.first}`)
      expect(activity.json()).toMatchObject({
        reportedProgress: 20,
        reportedOn: '2023-03-29',
        state: 'under-way',
        report: { id: report.id, cause },
      })
    }
  })

  test('of what nobody has reported stays not reported, confirmed on that day', async ({
    app,
    db,
    scene,
  }) => {
    const { activities, focalPoint, secretariat, commitmentId } = scene
    const figure = async () =>
      (await app.inject(`/api/v1/commitments/${commitmentId}/progress`)).json().progress
    const before = await figure()
    const said = { from: null, cause: 'approval-pending' }
    const report = await reportFrom(app, reporting(activities.unreported, focalPoint, said))
    await reportFrom(app, deciding(report, secretariat, { kind: 'accept' }))

    const activity = await app.inject(`/api/v1/activities/${activities.unreported}`)
    expect(activity.json()).toMatchObject({
      reportedProgress: null,
      reportedOn: '2023-03-29',
      state: 'not-started',
      report: { from: null, to: null, cause: 'approval-pending' },
    })
    expect(await figure()).toEqual(before)
    const ofIt = (await db.select().from(acceptedProgress)).filter(
      ({ activityId }) => activityId === activities.unreported,
    )
    expect(ofIt).toMatchObject([{ progress: null, effectiveFrom: '2023-03-29' }])
  })
})

test('a report that is sent again under its key is one report', async ({ app, db, scene }) => {
  const { activities, focalPoint, deputy } = scene
  const first = reporting(activities.first, focalPoint, { from: 20, to: 60, reason, evidence })
  const key = first.headers?.['idempotency-key']
  const again = await app.inject(first)
  const others = { ...reporting(activities.second, deputy, { from: 40, to: 60 }) }

  expect((await app.inject(first)).body).toBe(again.body)
  expect((await app.inject(first)).headers.location).toBe(again.headers.location)
  expect(await refusalOf({ app, db }, { ...first, payload: { from: 20, to: 61 } })).toMatchObject({
    status: 422,
    code: 'key-reused',
  })
  const elsewhere = { ...first, url: `/api/v1/activities/${activities.second}/progress-reports` }
  expect(await refusalOf({ app, db }, elsewhere)).toMatchObject({ code: 'key-reused' })
  // Whoever else comes with the same key has never been here.
  const headers = { ...others.headers, 'idempotency-key': key }
  expect((await app.inject({ ...others, headers })).statusCode).toBe(201)
  const list = await app.inject(reading('/progress-reports', focalPoint))
  expect(list.json().total).toBe(2)
})
