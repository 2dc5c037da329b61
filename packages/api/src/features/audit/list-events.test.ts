import { v7 as uuidv7 } from 'uuid'
import { describe, expect } from 'vitest'

import { type buildTestApp, inArabic, reading } from '../../../test/support/index.ts'
import { deciding, reporting, type Scene, test } from '../../../test/support/scene.ts'
import { creationEvent, readTrail, recordEvents } from '../../../test/support/trail.ts'
import { auditEvents } from '../../db/schema/index.ts'
import type { AuditEventSummary } from './schema.ts'

// biome-ignore lint/style/noProcessEnv: how long a test may take is said by who runs it
const walk = process.env.ILTIZAM_TEST_LONG
  ? { rows: 10_000, limit: 200, writes: 20 }
  : { rows: 23, limit: 5, writes: 1 }

type App = Awaited<ReturnType<typeof buildTestApp>>

async function list(app: App, { auditor }: Scene, filter: Record<string, string> = {}) {
  const page = await readTrail(app, auditor, `?${new URLSearchParams(filter)}`)
  const items = page.items as AuditEventSummary[]
  expect(page.total).toBe(items.length)
  return items
}

const actionsOf = (items: readonly AuditEventSummary[]) => items.map(({ action }) => action)

/** Reports 20 → 60 on the first activity and accepts it; gives the report's id. */
async function reportAndAccept(app: App, { activities, focalPoint, secretariat }: Scene) {
  const reason = inArabic('اكتمل التدقيق')
  const change = { from: 20, to: 60, reason }
  const submitted = await app.inject(reporting(activities.first, focalPoint, change))
  const report = submitted.json()
  const decided = await app.inject(deciding(report, secretariat, { kind: 'accept' }))
  expect(decided.statusCode, decided.body).toBe(201)
  return report.id as string
}

describe('the trail', () => {
  test('says who did what to which thing, the latest first', async ({ app, scene }) => {
    const reportId = await reportAndAccept(app, scene)

    const [moved, accepted, submitted, ...others] = await list(app, scene)
    expect(others).toEqual([])
    expect(submitted).toMatchObject({
      recordedAt: '2023-03-29T12:00:00.000Z',
      actor: { kind: 'account', id: scene.focalPoint.accountId, name: 'شخص' },
      action: 'progress-report.submitted',
      object: {
        kind: 'progress-report',
        id: reportId,
        partOfId: scene.activities.first,
        number: '1.1',
        title: inArabic('النشاط 1'),
        organization: inArabic('وكالة التنمية الرقمية'),
        planSlug: 'plan-1',
      },
      before: null,
      after: { fromProgress: 20, toProgress: 60 },
    })
    expect(accepted).toMatchObject({
      actor: { id: scene.secretariat.accountId },
      action: 'progress-report.accepted',
      before: { state: 'submitted' },
    })
    expect(moved).toMatchObject({
      action: 'activity.progress-accepted',
      object: {
        ...{ kind: 'activity', id: scene.activities.first, partOfId: scene.commitmentId },
        ...{ number: '1.1', organization: null },
      },
      before: { progress: 20 },
      after: { progress: 60 },
    })
    expect(moved?.requestId).toBe(accepted?.requestId)
    expect(moved?.requestId).not.toBe(submitted?.requestId)
  })

  test('names every kind of thing that has a name, and no other', async ({ app, db, scene }) => {
    const { planId, commitmentId, organizations, focalPoint } = scene
    const nothing = uuidv7()
    const ids = [planId, commitmentId, organizations.partner, focalPoint.accountId, nothing]
    await recordEvents(
      db,
      ids.map((objectId) => ({ action: 'backup.restored', objectId })),
    )

    const labels = (await list(app, scene))
      .map(({ object: { kind, number, title, name, planSlug } }) => [
        ...[kind, number, planSlug],
        title?.ar?.text ?? name,
      ])
      .toReversed()
    expect(labels).toEqual([
      ['plan', null, 'plan-1', 'خطة العمل الوطنية'],
      ['commitment', '1', 'plan-1', 'الالتزام 1'],
      ['organization', null, null, 'وزارة العدل'],
      ['account', null, null, 'شخص'],
      ['backup', null, null, null],
    ])
  })

  test('tells a program from a person, and from somebody who has not signed in', async ({
    app,
    db,
    scene,
  }) => {
    await recordEvents(db, [creationEvent()])
    await recordEvents(db, [creationEvent()], { actor: scene.focalPoint.accountId })
    await recordEvents(db, [creationEvent()], { actor: 'nobody' })

    expect((await list(app, scene)).map(({ actor }) => actor)).toEqual([
      { kind: 'nobody', id: 'nobody', name: null },
      { kind: 'account', id: scene.focalPoint.accountId, name: 'شخص' },
      { kind: 'program', id: 'command-line', name: null },
    ])
  })

  test.for([
    ['object', { object: 'theObject' }],
    ['kind of object', { objectKind: 'plan' }],
    ['action', { action: 'plan.created' }],
    ['account', { actor: 'theAccount' }],
    ['program', { actor: 'import' }],
    ['request', { request: 'theRequest' }],
    ['day', { from: '2023-01-16', to: '2023-01-16' }],
    ['all of them', { objectKind: 'plan', from: '2023-01-16', to: '2023-01-16', actor: 'import' }],
  ] as const)('is narrowed by %s', async ([, filter], { app, db, scene, expect }) => {
    const ids: Record<string, string> = {
      theObject: uuidv7(),
      theRequest: uuidv7(),
      theAccount: scene.deputy.accountId,
    }
    const asked: Record<string, string> = Object.fromEntries(
      Object.entries(filter).map(([key, value]) => [key, ids[value] ?? value]),
    )
    const { object: objectId = uuidv7(), actor = 'import', request: requestId = uuidv7() } = asked
    // Already the 16th in Rabat, which is an hour ahead.
    const recordedAt = new Date('2023-01-15T23:30:00Z')
    await recordEvents(db, [creationEvent()])
    await recordEvents(db, [creationEvent()], { recordedAt: new Date('2023-01-15T22:59:59.999Z') })
    const after = { wanted: true }
    await recordEvents(db, [{ action: 'plan.created', objectId, after }], {
      ...{ actor, requestId, recordedAt },
    })
    await db.insert(auditEvents).values({
      ...{ actor: 'other', requestId: uuidv7(), recordedAt: new Date('2023-03-29T12:00:00Z') },
      ...{ action: 'planet.created', objectId: uuidv7() },
    })
    await recordEvents(db, [creationEvent()], { recordedAt: new Date('2023-01-16T23:00:00Z') })

    const items = await list(app, scene, asked)
    expect(items.map((item) => item.after)).toEqual([after])
  })

  test('of an activity holds its reports, and of a commitment its activities and theirs', async ({
    app,
    db,
    scene,
  }) => {
    const { activities, commitmentId, focalPoint, organizations } = scene
    await recordEvents(db, [
      { action: 'commitment.created', objectId: commitmentId },
      { action: 'activity.created', objectId: activities.first },
      { action: 'activity.created', objectId: activities.second },
      { action: 'activity.created', objectId: activities.ofCancelled },
      creationEvent(organizations.lead),
    ])
    await reportAndAccept(app, scene)
    await app.inject(reporting(activities.second, focalPoint, { from: 40, to: 50 }))

    expect(actionsOf(await list(app, scene, { object: activities.first }))).toEqual([
      'activity.progress-accepted',
      'progress-report.accepted',
      'progress-report.submitted',
      'activity.created',
    ])
    expect(actionsOf(await list(app, scene, { object: commitmentId }))).toEqual([
      'progress-report.submitted',
      'activity.progress-accepted',
      'progress-report.accepted',
      'progress-report.submitted',
      'activity.created',
      'activity.created',
      'commitment.created',
    ])
    expect(await list(app, scene, { object: uuidv7() })).toEqual([])
    const { object } = await readTrail(app, scene.auditor, `?object=${commitmentId}&limit=1`)
    expect(object).toMatchObject({ kind: 'commitment', id: commitmentId, number: '1' })
  })

  test('is walked page by page while it grows: no event twice, none missed', async ({
    app,
    db,
    scene,
  }) => {
    const numbers = Array.from({ length: walk.rows }, (_, n) => n)
    await recordEvents(
      db,
      numbers.map((n) => creationEvent(uuidv7(), { n })),
    )
    const later = () => creationEvent(uuidv7(), { n: 'later' })
    const seen: unknown[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const rest: string = cursor && `&cursor=${cursor}`
      const page = await readTrail(app, scene.auditor, `?limit=${walk.limit}${rest}`)
      seen.push(...page.items.map(({ after }: { after: { n: unknown } }) => after.n))
      cursor = page.nextCursor
      await recordEvents(db, Array.from({ length: walk.writes }, later))
    }

    expect(seen).toEqual(numbers.toReversed())
  })

  test('that is empty has one page', async ({ app, scene }) => {
    const page = await readTrail(app, scene.auditor)
    expect(page).toEqual({
      ...{ object: null, items: [], nextCursor: null },
      ...{ total: 0, isTotalWhole: true },
    })
  })

  test.for([
    'cursor=x',
    'cursor=eyJzZXF1ZW5jZSI6MWUzMDB9',
    'object=1',
    'objectKind=%25',
    'from=2023-02-30',
  ])('takes no %s', async (query, { app, scene, expect }) => {
    const answer = await app.inject(reading(`/audit-events?${query}`, scene.auditor))
    expect(answer.statusCode).toBe(400)
  })
})
