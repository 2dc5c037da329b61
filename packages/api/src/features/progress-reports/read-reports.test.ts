import type { InjectOptions } from 'fastify'
import { describe, expect } from 'vitest'

import { change, creation, inArabic, reading, seedPlan } from '../../../test/support/index.ts'
import { deciding, reportFrom, reporting, type Scene, test } from '../../../test/support/scene.ts'

const reason = inArabic('اكتمل التدقيق')

type App = Parameters<typeof reportFrom>[0]

/** One of each body: of the lead on the first activity, then of the partner on its own. */
async function reportsOf(app: App, { activities, focalPoint, partner }: Scene) {
  const said = { from: 20, to: 60, reason }
  const ofLead = await reportFrom(app, reporting(activities.first, focalPoint, said))
  const other = reporting(activities.ofPartner, partner, { from: 10, to: 90, reason })
  return { ofLead, ofPartner: await reportFrom(app, other) }
}

describe('the list of reports', () => {
  test('holds those of one’s own body, and all for who decides or audits', async ({
    app,
    scene,
  }) => {
    const { ofLead, ofPartner } = await reportsOf(app, scene)
    const idsFor = async (by: { cookie: string }, query = '') => {
      const { items, total } = (await app.inject(reading(`/progress-reports${query}`, by))).json()
      expect(total).toBe(items.length)
      return items.map(({ id }: { id: string }) => id)
    }
    const { focalPoint, deputy, partner, stranger, secretariat, auditor } = scene

    for (const all of [secretariat, auditor])
      expect(await idsFor(all)).toEqual([ofPartner.id, ofLead.id])
    for (const own of [focalPoint, deputy]) expect(await idsFor(own)).toEqual([ofLead.id])
    expect(await idsFor(partner)).toEqual([ofPartner.id])
    expect(await idsFor(stranger)).toEqual([])
    const { organizations } = scene
    expect(await idsFor(partner, `?organization=${organizations.lead}`)).toEqual([])
    expect(await idsFor(secretariat, `?organization=${organizations.lead}`)).toEqual([ofLead.id])
  })

  test('holds what it is asked for, and nothing beside', async ({ app, db, scene }) => {
    const { activities, secretariat, organizations, focalPoint } = scene
    const { ofLead, ofPartner } = await reportsOf(app, scene)
    const lead = organizations.lead
    const elsewhere = await seedPlan(db, {
      ordinal: 2,
      commitments: [{ leadId: lead, activities: [{ progress: 1 }] }],
    })
    const [other] = elsewhere.commitments
    const decoy = await reportFrom(
      app,
      reporting(other?.activityIds[0] ?? '', focalPoint, { from: 1, to: 2 }),
    )
    await reportFrom(app, deciding(ofPartner, secretariat, { kind: 'return', reason }))
    const found = async (query: string) => {
      const list = await app.inject(reading(`/progress-reports?${query}`, secretariat))
      return list.json().items.map(({ id }: { id: string }) => id)
    }

    expect(await found(`plan=${scene.planId}`)).toEqual([ofPartner.id, ofLead.id])
    expect(await found(`commitment=${other?.id}`)).toEqual([decoy.id])
    expect(await found(`activity=${activities.first}`)).toEqual([ofLead.id])
    expect(await found('state=returned')).toEqual([ofPartner.id])
    expect(await found(`state=submitted&plan=${scene.planId}`)).toEqual([ofLead.id])
  })

  test('is walked page by page, none twice and none missed', async ({ app, scene }) => {
    const { ofLead, ofPartner } = await reportsOf(app, scene)
    const { secretariat } = scene
    const page = async (query: string) =>
      (await app.inject(reading(`/progress-reports?limit=1${query}`, secretariat))).json()
    const first = await page('')
    const second = await page(`&cursor=${first.nextCursor}`)

    expect([first.items[0].id, second.items[0].id]).toEqual([ofPartner.id, ofLead.id])
    expect([first.total, second.total, second.nextCursor]).toEqual([2, 2, null])
  })

  test('says what a reviewer should look at twice', async ({ app, scene }) => {
    const { activities, focalPoint, secretariat } = scene
    const { ofLead } = await reportsOf(app, scene)
    await reportFrom(app, deciding(ofLead, secretariat, { kind: 'reject', reason }))
    await reportFrom(app, reporting(activities.first, focalPoint, { from: 20, to: 15, reason }))
    const list = await app.inject(reading('/progress-reports', secretariat))

    expect(list.json().items.map(({ hints }: { hints: string[] }) => hints)).toEqual([
      ['fall', 'same-words'],
      ['big-step'],
      ['big-step'],
    ])
  })
})

describe('before it is accepted a report', () => {
  test('changes nothing that is public, and then no person’s name is', async ({ app, scene }) => {
    const { activities, commitmentId, planId, secretariat } = scene
    const addresses = [
      ...[`/plans/${planId}`, `/plans/${planId}/progress`, `/plans/${planId}/commitments`],
      ...[`/commitments/${commitmentId}`, `/commitments/${commitmentId}/progress`],
      ...[`/commitments/${commitmentId}/activities`, `/activities/${activities.first}`],
    ]
    const seen = async () => {
      const bodies: string[] = []
      for (const url of addresses) bodies.push((await app.inject(`/api/v1${url}`)).body)
      return bodies
    }
    const before = await seen()
    const { ofLead } = await reportsOf(app, scene)
    expect(await seen()).toEqual(before)

    await reportFrom(app, deciding(ofLead, secretariat, { kind: 'accept' }))
    const after = await seen()
    expect(after.join()).not.toContain(ofLead.recordedBy.name)
    expect(after.join()).not.toContain(ofLead.recordedBy.id)
    expect(after.join()).toContain('اكتمل التدقيق')
  })

  test('does not exist for another body: every answer is that of an unknown id, byte for byte', async ({
    app,
    scene,
  }) => {
    const { stranger, activities, organizations } = scene
    const { ofLead } = await reportsOf(app, scene)
    const unknown = '01870d4a-0000-7000-8000-000000000000'
    const said = { from: 20, to: 50 }
    const about = (id: string, version: number): InjectOptions[] => [
      reading(`/progress-reports/${id}`, stranger),
      reading(`/progress-reports/${id}?language=fr`, stranger),
      change('PUT', `/progress-reports/${id}`, stranger, { version, payload: said }),
      change('PUT', `/progress-reports/${id}`, stranger, { version, payload: { from: 7 } }),
      change('POST', `/progress-reports/${id}/withdrawal`, stranger, { version }),
      creation(`/progress-reports/${id}/decisions`, stranger, { kind: 'accept' }, { version }),
    ]
    const answers = async (requests: InjectOptions[]) => {
      const found: object[] = []
      for (const request of requests) {
        const { statusCode, body, headers } = await app.inject(request)
        const { date: _, etag: __, ...others } = headers
        found.push({ statusCode, others, body: body.replace(/"requestId":"[^"]+"/, '') })
      }
      return found
    }

    for (const version of [1, 2])
      expect(await answers(about(ofLead.id, version))).toEqual(
        await answers(about(unknown, version)),
      )
    const on = (activityId: string) => [
      reporting(activityId, stranger, said),
      reporting(activityId, stranger, { from: 1, cause: 'funding' }),
    ]
    expect(await answers(on(activities.first))).toEqual(await answers(on(unknown)))
    const asked = (name: string, id: string) => [
      reading(`/progress-reports?${name}=${id}`, stranger),
    ]
    expect(await answers(asked('activity', activities.first))).toEqual(
      await answers(asked('activity', unknown)),
    )
    expect(await answers(asked('organization', organizations.lead))).toEqual(
      await answers(asked('organization', unknown)),
    )
  })
})
