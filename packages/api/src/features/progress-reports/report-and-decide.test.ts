import { describe, expect } from 'vitest'
import { buildTestApp, inArabic } from '../../../test/support/index.ts'
import { deciding, reportFrom, reporting, test } from '../../../test/support/scene.ts'
import type { Clock } from '../../clock.ts'
import { auditEvents } from '../../db/schema/index.ts'

const reason = inArabic('اكتمل التدقيق')
const evidence = [{ url: 'https://example.org/a', title: 'تقرير' }]
const said = { from: 20, to: 60, reason, evidence }

describe('reporting', () => {
  test('moves nothing before it is accepted, and then says who, when and why', async ({
    app,
    db,
    scene,
  }) => {
    const { activities, commitmentId, focalPoint, secretariat } = scene
    const figure = async () =>
      (await app.inject(`/api/v1/commitments/${commitmentId}/progress`)).json()
    const submitted = await app.inject(reporting(activities.first, focalPoint, said))
    expect(submitted.statusCode, submitted.body).toBe(201)
    const report = submitted.json()
    expect(report).toMatchObject({ state: 'submitted', from: 20, to: 60, version: 1 })
    expect(submitted.headers.location).toBe(`/api/v1/progress-reports/${report.id}`)
    expect((await figure()).progress.exact).toBe(34)

    const decided = await reportFrom(app, deciding(report, secretariat, { kind: 'accept' }))
    expect(decided).toMatchObject({ state: 'accepted', version: 2 })
    const after = await figure()
    expect(after.progress.exact).toBe(42)
    expect(after.parts[0]).toMatchObject({
      reportedProgress: 60,
      holdsFrom: '2023-03-29',
      approval: { decisionId: decided.lastDecision.id, on: '2023-03-29' },
      report: { from: 20, to: 60, reason, evidence },
    })
    const events = await db.select().from(auditEvents).orderBy(auditEvents.sequence)
    expect(events.map(({ action, actor }) => [action, actor])).toEqual([
      ['progress-report.submitted', focalPoint.accountId],
      ['progress-report.accepted', secretariat.accountId],
      ['activity.progress-accepted', secretariat.accountId],
    ])
    expect(events.at(-1)).toMatchObject({
      objectId: activities.first,
      before: { progress: 20 },
      after: { progress: 60, decisionId: decided.lastDecision.id, reportId: report.id },
    })
  })

  test('leaves every day and every instant before it as it was', async ({ db, scene }) => {
    const { activities, commitmentId, focalPoint, secretariat } = scene
    let now = new Date('2023-03-29T12:00:00Z')
    const clock: Clock = { now: () => now, today: () => '2023-03-29' }
    const app = await buildTestApp({ db, clock })
    const report = await reportFrom(app, reporting(activities.first, focalPoint, said))
    now = new Date('2023-03-29T12:30:00Z')
    await reportFrom(app, deciding(report, secretariat, { kind: 'accept' }))
    const at = async (query: string) => {
      const figure = await app.inject(`/api/v1/commitments/${commitmentId}/progress${query}`)
      const activity = await app.inject(`/api/v1/activities/${activities.first}${query}`)
      return [figure.json().progress.exact, activity.json().reportedProgress]
    }

    expect(await at('')).toEqual([42, 60])
    expect(await at('?asOf=2023-03-29')).toEqual([42, 60])
    expect(await at('?asOf=2023-03-28')).toEqual([34, 20])
    expect(await at('?knownAt=2023-03-29T12:30:00Z')).toEqual([42, 60])
    expect(await at('?knownAt=2023-03-29T12:29:59.999Z')).toEqual([34, 20])
    await app.close()
  })
})
