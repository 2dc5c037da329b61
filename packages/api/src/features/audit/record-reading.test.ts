import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'

import { buildTestApp, reading, seedCaller } from '../../../test/support/index.ts'
import { test as onReplicas } from '../../../test/support/replicas.ts'
import { reporting, seedScene, test } from '../../../test/support/scene.ts'
import { stateOf } from '../../../test/support/state-of.ts'
import { creationEvent, readTrail, recordEvents } from '../../../test/support/trail.ts'
import type { Db } from '../../db/connect.ts'
import { auditEvents, sessions } from '../../db/schema/index.ts'

/** The readings that the trail holds, the first one first. */
const readingsIn = (db: Db) =>
  db
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.action, 'reading.begun'))
    .orderBy(auditEvents.sequence)

const saidIn = async (db: Db) => (await readingsIn(db)).map(({ after }) => after)

describe('what an auditor reads', () => {
  test('is in the trail, with who, by which session, in which request and what was asked', async ({
    app,
    db,
    scene,
  }) => {
    const { auditor, commitmentId } = scene
    const asked = { object: commitmentId, action: 'plan.created' }
    await readTrail(app, auditor, `?${new URLSearchParams(asked)}&limit=5&language=fr`)

    const [event, ...others] = await readingsIn(db)
    const [session] = await db
      .select()
      .from(sessions)
      .where(eq(sessions.accountId, auditor.accountId))
    expect(others).toEqual([])
    expect(event).toMatchObject({
      ...{ actor: auditor.accountId, credentialId: session?.id, before: null },
      after: { operation: 'listAuditEvents', asked },
    })
    expect(event?.requestId).not.toBe('')
  })

  test('is there once an hour for each session and question, however many pages', async ({
    db,
  }) => {
    let now = new Date('2023-03-29T12:50:00Z')
    const auditor = await seedCaller(db, 'auditor', { at: now })
    const app = await buildTestApp({ db, clock: { now: () => now, today: () => '2023-03-29' } })
    const ask = (rest: string) => readTrail(app, auditor, rest)
    await recordEvents(db, [creationEvent(), creationEvent()])
    await ask('?limit=1')
    const { nextCursor } = await ask('?limit=1')
    await ask(`?limit=1&cursor=${nextCursor}`)
    await ask('?readings=left-out')
    expect(await readingsIn(db)).toHaveLength(1)

    await ask('?objectKind=plan')
    await ask('/1')
    await ask('/1')
    expect(await readingsIn(db)).toHaveLength(3)
    now = new Date('2023-03-29T13:00:00Z')
    await ask('')
    expect(await readingsIn(db)).toHaveLength(4)
    await app.close()
  })

  test('is traced also where it is of bodies and of people, as the table opens it', async ({
    app,
    db,
    scene,
  }) => {
    const { auditor, activities, focalPoint } = scene
    const report = (
      await app.inject(reporting(activities.first, focalPoint, { from: 20, to: 60 }))
    ).json()
    for (const path of [
      `/progress-reports/${report.id}`,
      '/progress-reports?state=submitted',
      '/systems',
    ])
      expect((await app.inject(reading(path, auditor))).statusCode, path).toBe(200)

    expect(await saidIn(db)).toEqual([
      { operation: 'getProgressReport', asked: { progressReportId: report.id } },
      { operation: 'listProgressReports', asked: { state: 'submitted' } },
      { operation: 'listSystems' },
    ])
  })

  test('keeps what is searched for apart, as it may name somebody', async ({ app, db, scene }) => {
    const { auditor } = scene
    await app.inject(reading(`/accounts?search=${encodeURIComponent('هند')}`, auditor))

    const [event] = await readingsIn(db)
    expect(event?.after).toEqual({ operation: 'listAccounts' })
    const { personal } = await readTrail(app, auditor, `/${event?.sequence}`)
    expect(personal.payload).toMatchObject({ search: 'هند' })
  })

  test('does not move the list under whoever reads it, and can be left out', async ({
    app,
    scene,
  }) => {
    const { auditor } = scene
    const first = await readTrail(app, auditor)
    expect(first.items).toEqual([])
    const then = await readTrail(app, auditor)
    expect(then.items).toMatchObject([{ action: 'reading.begun', object: { kind: 'reading' } }])
    expect(then).toMatchObject({ total: 1, isTotalWhole: true })
    const without = await readTrail(app, auditor, '?readings=left-out')
    expect(without).toMatchObject({ items: [], total: 0, isTotalWhole: true })
  })
})

describe('no trace is left', () => {
  test('of what is public, of what others read, and of what is refused', async ({
    app,
    db,
    scene,
  }) => {
    const { auditor, secretariat, administrator, planId } = scene
    const before = await stateOf(db)
    const statuses = []
    for (const [path, by] of [
      [`/plans/${planId}`, auditor],
      ['/progress-reports', secretariat],
      ['/accounts', administrator],
      ['/audit-events', administrator],
      ['/audit-events?cursor=x', auditor],
      ['/audit-events/999999', auditor],
    ] as const)
      statuses.push((await app.inject(reading(path, by))).statusCode)

    expect(statuses).toEqual([200, 200, 200, 403, 400, 404])
    expect(await stateOf(db)).toBe(before)
  })
})

onReplicas(
  'forty who ask the same at once on two replicas leave one event',
  async ({ replicas }) => {
    const { auditor } = await seedScene(replicas.db, { ordinal: 7 })
    const answers = await replicas.together(
      Array.from({ length: 40 }, () => reading('/people', auditor)),
    )

    expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 200))
    expect(await saidIn(replicas.db)).toEqual([{ operation: 'listPeople' }])
  },
)
