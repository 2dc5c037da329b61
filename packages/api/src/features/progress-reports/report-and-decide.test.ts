import { describe, expect } from 'vitest'

import {
  test as base,
  creation,
  inArabic,
  seedCaller,
  seedOrganization,
  seedPlan,
} from '../../../test/support/index.ts'
import { auditEvents } from '../../db/schema/index.ts'

interface Scene {
  activityId: string
  commitmentId: string
  focalPoint: { cookie: string; accountId: string }
  stranger: { cookie: string }
  secretariat: { cookie: string; accountId: string }
  colleague: { cookie: string }
}

const test = base.extend<{ scene: Scene }>({
  scene: async ({ db }, use) => {
    const lead = await seedOrganization(db, { name: 'وكالة' })
    const other = await seedOrganization(db, { name: 'وزارة' })
    const plan = await seedPlan(db, {
      commitments: [{ leadId: lead, activities: [{ progress: 20 }, { progress: 40 }] }],
    })
    const [commitment] = plan.commitments
    await use({
      activityId: commitment?.activityIds[0] ?? '',
      commitmentId: commitment?.id ?? '',
      focalPoint: await seedCaller(db, 'focal-point', { organizationId: lead }),
      stranger: await seedCaller(db, 'focal-point', { organizationId: other }),
      secretariat: await seedCaller(db, 'secretariat'),
      colleague: await seedCaller(db, 'secretariat'),
    })
  },
})

const reports = ({ activityId }: Scene) => `/activities/${activityId}/progress-reports`

describe('reporting', () => {
  test('moves nothing before it is accepted, and then says who, when and why', async ({
    app,
    db,
    scene,
  }) => {
    const figure = async () =>
      (await app.inject(`/api/v1/commitments/${scene.commitmentId}/progress`)).json()
    const submitted = await app.inject(
      creation(reports(scene), scene.focalPoint, {
        from: 20,
        to: 60,
        reason: inArabic('اكتمل التدقيق'),
        evidence: [{ url: 'https://example.org/a', title: 'تقرير' }],
      }),
    )
    expect(submitted.statusCode, submitted.body).toBe(201)
    const report = submitted.json()
    expect(report).toMatchObject({ state: 'submitted', from: 20, to: 60, version: 1 })
    expect(submitted.headers.location).toBe(`/api/v1/progress-reports/${report.id}`)
    expect((await figure()).progress.exact).toBe(30)

    const decided = await app.inject(
      creation(
        `/progress-reports/${report.id}/decisions`,
        scene.secretariat,
        { kind: 'accept' },
        { version: 1 },
      ),
    )
    expect(decided.statusCode, decided.body).toBe(201)
    expect(decided.json()).toMatchObject({ state: 'accepted', version: 2 })
    const after = await figure()
    expect(after.progress.exact).toBe(50)
    expect(after.parts[0]).toMatchObject({
      reportedProgress: 60,
      holdsFrom: '2023-03-29',
      approval: { decisionId: decided.json().lastDecision.id, on: '2023-03-29' },
      report: { from: 20, to: 60, evidence: [{ url: 'https://example.org/a', title: 'تقرير' }] },
    })
    const before = await app.inject(
      `/api/v1/commitments/${scene.commitmentId}/progress?asOf=2023-03-28`,
    )
    expect(before.json().progress.exact).toBe(30)
    const events = await db.select().from(auditEvents).orderBy(auditEvents.sequence)
    expect(events.map(({ action, actor }) => [action, actor])).toEqual([
      ['progress-report.submitted', scene.focalPoint.accountId],
      ['progress-report.accepted', scene.secretariat.accountId],
      ['activity.progress-accepted', scene.secretariat.accountId],
    ])
  })
})
