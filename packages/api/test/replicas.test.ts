import { describe, expect } from 'vitest'

import type { Clock } from '../src/clock.ts'
import { acceptedProgress, auditEvents } from '../src/db/schema/index.ts'
import { buildTestApp, fact, inArabic, testClock } from './support/index.ts'
import {
  test as base,
  deciding,
  reportFrom,
  reporting,
  revising,
  withdrawing,
} from './support/scene.ts'

type App = Awaited<ReturnType<typeof buildTestApp>>

const minute = 60_000
const clockAt = (minutes: number): Clock => ({
  ...testClock,
  now: () => new Date(testClock.now().getTime() + minutes * minute),
})

/** Two replicas on one database, whose clocks are minutes apart. */
const test = base.extend<{ ahead: App; behind: App }>({
  ahead: async ({ db }, use) => {
    const app = await buildTestApp({ db, clock: clockAt(5) })
    await use(app)
    await app.close()
  },
  behind: async ({ db }, use) => {
    const app = await buildTestApp({ db, clock: clockAt(-5) })
    await use(app)
    await app.close()
  },
})

const reason = inArabic('سبب')
const evidence = [{ url: 'https://example.org/a' }]

describe('what comes later is recorded later, whichever clock it is by', () => {
  test('a wording that follows another one counts', async ({ ahead, behind, scene }) => {
    const { activities, focalPoint, secretariat } = scene
    const first = await reportFrom(
      ahead,
      reporting(activities.first, focalPoint, { from: 20, to: 60 }),
    )
    const second = await reportFrom(behind, revising(first, focalPoint, { from: 20, to: 50 }))
    expect(second).toMatchObject({ to: 50, revisions: [{ to: 60 }, { to: 50 }] })
    const accepted = await reportFrom(behind, deciding(second, secretariat, { kind: 'accept' }))
    expect(accepted.lastDecision).toMatchObject({
      progress: 50,
      revisionId: second.revisions[1].id,
    })
    const activity = await behind.inject(`/api/v1/activities/${activities.first}`)
    expect(activity.json().reportedProgress).toBe(50)
  })

  test('a figure that follows another one of the same day holds', async ({
    ahead,
    behind,
    scene,
  }) => {
    const { activities, focalPoint, secretariat } = scene
    const replicas = [ahead, behind, behind, ahead, behind]
    let from = 20
    for (const [index, app] of replicas.entries()) {
      const to = 30 + index
      const report = await reportFrom(app, reporting(activities.first, focalPoint, { from, to }))
      await reportFrom(app, deciding(report, secretariat, { kind: 'accept' }))
      const activity = await ahead.inject(`/api/v1/activities/${activities.first}`)
      expect(activity.json().reportedProgress).toBe(to)
      from = to
    }
  })

  test('a figure that follows one of minutes that were loaded the same day holds', async ({
    behind,
    db,
    scene,
  }) => {
    const { activities, focalPoint, secretariat } = scene
    const { importId } = (await db.select().from(acceptedProgress))[0] ?? {}
    const loaded = fact('2023-03-29', clockAt(5).now())
    await db
      .insert(acceptedProgress)
      .values({ ...loaded, activityId: activities.first, progress: 30, importId })
    const said = { from: 30, to: 70 }
    const report = await reportFrom(behind, reporting(activities.first, focalPoint, said))
    await reportFrom(behind, deciding(report, secretariat, { kind: 'accept' }))
    const activity = await behind.inject(`/api/v1/activities/${activities.first}`)
    expect(activity.json().reportedProgress).toBe(70)
  })

  test('the trail of a thing never runs backwards', async ({ ahead, behind, db, scene }) => {
    const { activities, focalPoint, secretariat } = scene
    const said = { from: 20, to: 100, reason, evidence }
    const withdrawn = await reportFrom(ahead, reporting(activities.first, focalPoint, said))
    await reportFrom(behind, withdrawing(withdrawn, focalPoint))
    const report = await reportFrom(behind, reporting(activities.first, focalPoint, said))
    const decided = { kind: 'return', reason }
    const returned = await reportFrom(ahead, deciding(report, secretariat, decided))
    const revised = await reportFrom(behind, revising(returned, focalPoint, said))
    const referred = await reportFrom(ahead, deciding(revised, secretariat, { kind: 'refer' }))
    await reportFrom(behind, deciding(referred, secretariat, { kind: 'accept' }))

    const events = await db.select().from(auditEvents).orderBy(auditEvents.sequence)
    expect(events.length).toBeGreaterThan(7)
    const objects = new Set(events.map(({ objectId }) => objectId))
    expect(objects.size).toBe(3)
    for (const id of objects) {
      const times = events.flatMap((event) => (event.objectId === id ? [+event.recordedAt] : []))
      expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b))
    }
  })

  test('a creation is made once, whichever replica is asked again', async ({
    ahead,
    behind,
    scene,
  }) => {
    const request = reporting(scene.activities.first, scene.focalPoint, { from: 20, to: 60 })
    const first = await ahead.inject(request)
    expect(first.statusCode).toBe(201)
    expect((await behind.inject(request)).body).toBe(first.body)
  })
})
